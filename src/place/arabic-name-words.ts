/** First words of Arabic place names: hill, valley, spring, gate, house, monastery, mound, mount … */
export const ARABIC_OPENERS: ReadonlySet<string> = new Set(
  "tal tel tell tall khan kafr kafar kfar kafer deir dayr der jabal jebel jabel wadi ain ayn ein beit bayt bait bab marj jisr qalaat qalat qalaa ras bani beni masaken masakin qaryat hay hayy nahr birkat bir bi'r maarat maaret ma'arat maarrat hawsh housh harat souq suq hosh sahl zawiyat haram qasr".split(
    " ",
  ),
);

/** First words of the names of Arabic parties, armed groups and outlets, and names that the article makes look like places. */
export const ARABIC_BODIES: ReadonlySet<string> = new Set(
  "jabhat jabha jaish jaysh ahrar harakat haraka liwa hayat hayet faylaq failaq asharq hezb hizb hezbollah ansar kataib katibat jund saraya hashd nusra nusrah qaeda qaida qa'ida shabaab shabab assad asad sadr zawahiri baghdadi zarqawi jazeera manar arabiya arabi alam awsat ahram masdar watan akhbar hayat maliki abadi sisi thani saud islam sham aksa aqsa ikhbariya thawra bayan khaleej quds arabia jawlani golani julani".split(
    " ",
  ),
);

/** The article before a name, joined to it with a hyphen or a space, assimilated or not. */
export const NAME_ARTICLES: ReadonlySet<string> = new Set(
  "al el ar as ash ad an at az ez er es ed et ath adh".split(" "),
);
