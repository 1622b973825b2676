import { sha256 } from "../../text/id.ts";
import { Html } from "./markup.ts";

/**
 * A reading room: paper-like ground, one serif for the texts of reports, one sans for everything else. Tones are muted
 * and never carry a meaning alone; letters keep WCAG 2.2 AA contrast (4.5 : 1) on their ground in both schemes.
 */
const CSS = `
:root{color-scheme:light dark;--ground:#f7f3ea;--card:#fdfbf6;--ink:#2a2822;--soft:#5d584c;--rule:#d9d1bf;--link:#1f5560;
--contested:#7a5200;--denied:#6d3f66;--corroborated:#2f5a3d;--single:#3f5666;--unresolved:#5d584c;--superseded:#6b6658;
--content:#efe6cd;--figure:#7a5200;--serif:"Iowan Old Style","Palatino Linotype",Palatino,Charter,Georgia,serif;
--sans:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif}
@media (prefers-color-scheme:dark){:root{--ground:#1c1b18;--card:#24221e;--ink:#e8e2d4;--soft:#b0a896;--rule:#423e35;--link:#9fcbd3;
--contested:#dcb15f;--denied:#cfa0c6;--corroborated:#97c7a4;--single:#a4bfd1;--unresolved:#b0a896;--superseded:#9d9585;
--content:#3a3527;--figure:#dcb15f}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem;-webkit-text-size-adjust:100%}
body{margin:0;background:var(--ground);color:var(--ink);font:1rem/1.55 var(--sans);font-variant-numeric:tabular-nums;overflow-wrap:anywhere}
.frame{max-width:66rem;margin:0 auto;padding:1.5rem 1rem 4rem;display:grid;grid-template-columns:minmax(0,1fr);gap:1.5rem}
@media (max-width:59.99rem){nav ul{display:flex;flex-wrap:wrap;gap:0 1.1rem;margin-bottom:.25rem}nav .count{margin:0}}
@media (min-width:60rem){.frame{grid-template-columns:13rem minmax(0,46rem);gap:3rem;padding-top:2.5rem}
nav{position:sticky;top:1.5rem;align-self:start;max-height:calc(100vh - 3rem);overflow:auto}}
h1,h2,h3,h4{line-height:1.25;font-weight:600;margin:0}
h1{font-size:1.6rem}h2{font-size:1.25rem;margin-top:2.75rem;padding-top:.75rem;border-top:1px solid var(--rule)}
h3{font-size:1.05rem}h4{font-size:.95rem;margin:1.25rem 0 .4rem}
p{margin:.4rem 0}ul,ol{margin:.4rem 0;padding-left:1.2rem}
a{color:var(--link);text-underline-offset:.15em}
a:focus-visible,summary:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:2px}
code{font:.85em/1.4 ui-monospace,"Cascadia Mono",Menlo,Consolas,"Liberation Mono",monospace}
.meta,.note,.measure,.where,.who,figcaption{color:var(--soft);font-size:.875rem}
nav h2{font-size:.8rem;margin:0 0 .4rem;padding:0;border:0;color:var(--soft)}
nav ul{list-style:none;margin:0 0 1.25rem;padding:0;font-size:.9rem}nav li{margin:.2rem 0}
nav a{text-decoration:none;color:inherit;display:flex;gap:.5rem;align-items:baseline}nav a:hover{text-decoration:underline}
nav .count{margin-left:auto;color:var(--soft)}
.read{font-size:.9rem}.read table{width:100%;border-collapse:collapse;margin-top:.5rem}
.read td{padding:.25rem .75rem .25rem 0;vertical-align:top;border-top:1px solid var(--rule)}.read td:nth-child(2){white-space:nowrap}
.defs{position:absolute}.meta code{white-space:nowrap}.answers .who{display:block}.glyph{width:.95em;height:.95em;vertical-align:-.1em;overflow:visible}
.status{white-space:nowrap;font-weight:600;color:var(--tone)}
.contested{--tone:var(--contested)}.denied{--tone:var(--denied)}.corroborated{--tone:var(--corroborated)}
.single-source{--tone:var(--single)}.unresolved{--tone:var(--unresolved)}.superseded{--tone:var(--superseded)}
.solid{fill:currentColor}.line{stroke:currentColor;stroke-width:1.6}.open{fill:none}.dashed{stroke-dasharray:2 2.4}
.hatch{stroke:var(--single);stroke-width:1.6}
.legend{display:grid;grid-template-columns:repeat(auto-fill,minmax(15rem,1fr));gap:.4rem 1.25rem;padding:0;list-style:none;font-size:.875rem}
.legend span:last-child{color:var(--soft)}
.entry{background:var(--card);border:1px solid var(--rule);border-radius:4px;padding:1rem 1.1rem;margin:1rem 0}
.entry .meta{margin:.25rem 0 .5rem}.answers{list-style:none;padding:0}.answers li{padding:.2rem 0;display:flex;flex-wrap:wrap;gap:0 1rem;justify-content:space-between}
details>summary{cursor:pointer;padding:.3rem 0}.entry>details>summary{color:var(--link);font-size:.9rem}
.line{border-top:1px solid var(--rule)}.line>summary{padding:.5rem 0}.line .measure{display:block;padding-left:1rem}
.group{margin-top:1.5rem}
.evidence{margin:.75rem 0 1rem;padding:0 0 0 .9rem;border-left:3px solid var(--rule)}
.evidence.against{border-left-style:double;border-left-width:5px}.flag{font-size:.8rem;font-weight:600;color:var(--soft)}
blockquote{margin:0 0 .35rem;font:1.05rem/1.6 var(--serif);max-width:40rem;white-space:pre-line}
.chain{list-style:none;padding:0;margin:.15rem 0;display:flex;flex-wrap:wrap;gap:0 .4rem;color:var(--ink)}
.chain li+li::before{content:"← ";color:var(--soft)}
.ref{white-space:nowrap}
.r-content{background:var(--content)}.r-source{text-decoration:underline solid 2px;text-underline-offset:.2em}
.r-cue{text-decoration:underline dotted 2px;text-underline-offset:.2em}.r-hedge{font-style:italic;text-decoration:underline wavy 1px;text-underline-offset:.25em}
.r-quantity{outline:1px solid var(--figure);outline-offset:1px;border-radius:2px}
.r-place{text-decoration:underline dashed 1px;text-underline-offset:.2em}.r-time{text-decoration:underline double 1px;text-underline-offset:.2em}
.r-evidence{border-bottom:1px solid var(--soft)}
.roles{display:flex;flex-wrap:wrap;gap:.35rem 1.1rem;font:1rem/1.6 var(--serif)}
.reasons{border-collapse:collapse;width:100%;font-size:.875rem;margin:.5rem 0}
.reasons th{text-align:left;font-weight:600;color:var(--soft);padding:.25rem .5rem .25rem 0}
.reasons td{border-top:1px solid var(--rule);padding:.3rem .5rem .3rem 0;vertical-align:top}
.reasons th:last-child,.reasons .number{text-align:right;white-space:nowrap;padding-right:0}.reasons code{color:var(--soft)}
.strip{margin:.75rem 0 .5rem}.strip .label{font-size:.85rem;line-height:1.3;margin-top:.4rem}
.strip svg{display:block}.grid{stroke:var(--rule)}.axis text{fill:var(--soft);font:.75rem var(--sans)}
.mark{fill:var(--contested);stroke:var(--contested);stroke-width:1.6}.mark.claimed{fill:var(--card)}.bound,.stem{stroke:var(--contested);stroke-width:1.6;fill:none}
.band{fill-opacity:.45}.claimed.band{fill-opacity:1}
.card{border:1px solid var(--rule);border-radius:4px;padding:.9rem 1.1rem;margin:1.5rem 0}.card h2{border:0;margin:0;padding:0;font-size:1rem}
.item{margin:1rem 0}.guards{color:var(--soft);font-size:.9rem}
.report{margin:2rem 0}.text{font:1.08rem/1.65 var(--serif);max-width:40rem;white-space:pre-wrap}
.hash{white-space:nowrap}
:target{outline:2px solid var(--link);outline-offset:3px}
@media print{:root{--ground:#fff;--card:#fff;--ink:#000;--soft:#333;--rule:#999;--link:#000;--content:#eee}
nav{display:none}.frame{display:block;max-width:none;padding:0}body{font-size:10pt}
.entry,.evidence,.strip{break-inside:avoid}h2,h3,h4{break-after:avoid}}
@media (prefers-reduced-motion:no-preference){html{scroll-behavior:smooth}}
`;

/** The only style of a page; constant, so that its hash can stand in the page's content security policy. */
export const STYLE_ELEMENT = Html.of([`<style>${CSS}</style>`], []);

/** CSP level 3 hash source: `sha256-` and the base 64 of the hash. */
export const STYLE_HASH = `sha256-${Buffer.from(sha256(CSS), "hex").toString("base64")}`;
