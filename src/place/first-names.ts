/**
 * Frequent first names (US Social Security lists of the 20th century, and names usual in reports on conflicts):
 * a capitalised word after one is a surname. First names that are places as well are judged by what follows them.
 */
export const FIRST_NAMES: ReadonlySet<string> = new Set(
  [
    "aaron abdel abdul abdullah abigail adam ahmad ahmed aisha alan albert alberto alejandro aleksandr aleksei",
    "alex alexander alexei alexis alfredo ali alice amanda amber amy anatoly anders andrea andrei andrew andriy",
    "andy angela ann anna anthony antonio arthur ashley barack barbara barry bashar ben benazir benjamin bernie",
    "betty beverly bilal bill billy bob bobby boris brandon brenda brian brittany bruce bryan carl carlos carol",
    "carolyn catherine cesar charles chen cheryl chris christina christine christopher chuck cynthia dan daniel",
    "danielle dave david deborah debra denis denise dennis diana diane diego dmitri dmitry donald donna doris",
    "dorothy douglas dylan eduardo edward elena elijah elizabeth emily emma emmanuel enrique eric erik ethan",
    "eugene evelyn evgeny faisal fatima fernando frances francisco francois frank fred gabriel gary george gerald",
    "gerhard giuseppe gloria gordon grace greg gregory guillermo haider hannah hans harold harry hassan heather",
    "helen helmut henry hillary hugo hussein ibrahim ignacio igor ilham imran ingrid irina iryna isabella ivan",
    "ivanka jack jacob jacqueline jacques jamal james jane janet janice jason javier jean jeff jeffrey jennifer",
    "jeremy jerry jesse jessica jesus jill jim joan joe john johnny jonathan jorge jose joseph joshua joyce juan",
    "judith judy julia julie justin kamala karen kate katherine kathleen kathryn kayla keith kelly ken kenneth",
    "kevin khaled khalid kim kimberly kirill klaus konstantin kyle larry lars laura lauren lawrence lee leonid li",
    "linda lisa louis luis mahmoud maksym manuel marco margaret maria marie marilyn marine mario mark martha mary",
    "matt matteo matthew maxim megan melania melissa michael michelle miguel mike mikhail min mitt mohamed",
    "mohammad mohammed muhammad mustafa mykola nabil nancy napoleon narendra natalia natalie nathan nawaz newt",
    "nicholas nick nicolas nicole nikol nikolai noah nouri oleg oleh oleksandr olena olga olivia omar oscar",
    "pamela patricia patrick paul pavel pedro peter petro phil philip pierre rachel rafael ralph rami ramon",
    "ramzan randy raul raymond rebecca recep rex ricardo richard rick robert roberto roger ron ronald rose",
    "roseanne roy ruslan russell ruth ryan saddam salman sam samantha samir samuel sandra sandy sara sarah scott",
    "sean sergei sergey sergio sharon shinzo shirley silvio sophia stephanie stephen steve steven susan sven",
    "svetlana tariq tatiana ted teresa terry theresa thomas tim timothy tina tom tony tyler valerii valeriy",
    "valery viktor vincent vitali vitaly vladimir volodymyr walid walter wang wayne william willie xi yang yasser",
    "yevgeny yuri yury zachary",
  ]
    .join(" ")
    .split(" "),
);

/** Places that are also first names: before another capitalised word they are a person's. */
export const PLACE_FIRST_NAMES: ReadonlySet<string> = new Set(
  "virginia victoria jordan paris sydney dallas austin chelsea brooklyn savannah madison charlotte georgia carolina israel chad kenya cuba florence lincoln jackson houston milan samara sofia asia india china kent chester logan hamilton lancaster orlando roman christian".split(
    " ",
  ),
);

/** The hundred and some most frequent surnames of the US census of 2010, and statesmen that reports name bare. */
export const FREQUENT_SURNAMES: ReadonlySet<string> = new Set(
  [
    "adams allen alvarez anderson andrews armstrong arnold assad bailey baker barnes barry bennett berry biden",
    "blair bolton bradley brooks brown bush cameron campbell carpenter carroll carter castillo chavez clarence",
    "clark clinton cole coleman collins cook cooper cox cruz cunningham davis diaz dixon duncan dunn edwards",
    "elliott erdogan evans ferguson fisher flores foster fox franklin garcia gardner gomez gonzalez graham grant",
    "gray green greene griffin gutierrez hall hamilton harper harris hart hawkins henderson hernandez hill",
    "holloway howard hudson hughes hunt james jimenez johnson jones jordan kelley kelly kennedy kerry kim king",
    "knight lane lawrence lawson lee lewis long lopez macron martin martinez mason matthews mcdonald mendoza",
    "merkel miller mitchell moore morales morgan morris murphy myers nelson nguyen nichols obama olson ortiz",
    "owens palmer parker patel patterson payne perez perkins peters peterson phillips pierce powell price putin",
    "ramirez ramos ray reed reyes reynolds rice richardson riley rivera roberts robinson rodriguez rogers rose",
    "ross ruiz russell sanchez sanders scott simmons sims smith snyder spencer stephens stewart stone sullivan",
    "taylor thomas thompson torres trump turner tyler vernon wagner walker wallace ward watkins watson weaver",
    "wells west white williams willis wilson wood wright young zelensky",
  ]
    .join(" ")
    .split(" "),
);
