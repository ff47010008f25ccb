/** Owns the name words of English. */
import type { NameWords } from './name-words.ts';

const words = (list: string): readonly string[] => list.trim().split(/\s+/);

/** What the guard knows of English. */
export const ENGLISH_NAME_WORDS: NameWords = {
  headNouns: words(`
  Academy Accord Act Agency Agenda Agreement Airlines Airport Airways Alliance Army Arrangement Assembly Association
  Authority Award Awards Bank Battalion Bill Board Brigade Broadcasting Bureau Centre Center Chamber Championship Charter
  Church Club College Command Commission Committee Commonwealth Compact Company Conference Congress Convention Cooperation
  Corporation Corps Council Court Cricket Cup Daily Day Declaration Dialogue Directive Division Economic Embassy Emirate
  Exchange Expo Express Facility Federation Festival Fleet Force Forces Foundation Framework Front Fund Games Gate Gazette
  Government Group Guard Herald Holdings Hotel House Initiative Institute Institution Inquiry Journal League Limited Ltd
  Mail Marathon Ministry Mirror Mission Monitor Movement Museum Navy Network News Observer Office Olympics Open
  Organisation Organization Pact Palace Parliament Partnership Party Plan Police Port Post Premier Press Prize Programme
  Program Protocol Railway Regiment Registry Republic Reserve Review Rifles Roadmap School Secretariat Senate Series
  Service Services Society Squadron Square Stadium Standard Star Station Statement Strait Street Studies Summit Super
  Systems Talks Taskforce Telegraph Television Territory Test Times Today Tomorrow Tower Treaty Tribunal Tribune Trust
  Union University Vision Week Wing World XI
  Abbey Arena Athletic Avenue Ballet Bazaar Beach Biennale Boulevard Bridge Canal Capitals Cathedral Cement Clinic Corridor
  Cruises Derby Diving Expressway Fair Foods Garden Gardens Giants Hall Hilton Hospital Hyatt Inn Lane Library Magazine
  Mall Marriott Masters Metro Monthly Motors Opera Orchestra Park Pharma Philharmonic Plaza Rally Ratings Resort Road
  Sea Rovers Sheraton Steel Symphony Telecom Temple Terminal Tours Town Tunnel United Wanderers Weekly Zoo Tigers Lions Eagles Bears Bulls Wolves Sharks Warriors Raiders Royals Knights Dragons Panthers
  Hawks Falcons`),
  titles: words(`
  Mr Mrs Ms Miss Dr Prof Professor Sir Dame Lord Lady Shri Smt Justice Judge President Vice-President Premier Chancellor
  Minister Ministers PM Secretary Chief Chair Chairman Chairwoman Chairperson Commissioner Ambassador Envoy Representative
  HR/VP HRVP High Spokesperson Spokesman Spokeswoman Leader Director Governor Mayor Senator Speaker Deputy General
  Lieutenant Colonel Major Captain Admiral Vice-Admiral Commodore Marshal Brigadier Analyst Advisor Adviser Counsellor
  Colleague Counterpart Mantri Taoiseach Comrade Union`),
  starters: words(`
  A About According Addressing After Afterwards Again Against All Along Also Although Amid Among An And Another Any As At
  Because Before Besides Both But By Can Could Despite Did Do Does During Each Earlier Either Even Ever Every Finally For
  From Further Given Has Have He Hence Her Here His How However I If In Inside Instead Into Is It Its Just Last Later Lastly
  Like Meanwhile Moreover Most Neither Nevertheless Next No Nor Not Now Of Off On Once Only Or Other Our Over Overall Per
  Perhaps Praising Quoting Recently Same Say Says Several She Should Similarly Since So Some Soon Still Such Than That The
  Their Then There These They This Those Though Through Thus To Today Together Tomorrow Tonight Too Toward Towards Under
  Unlike Until Upon Was We Were What When Where Whereas Whether Which While Who Whom Whose Why Will With Within Without
  Would Yesterday Yet You Your
  Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August September
  October November December Mon Tue Wed Thu Fri Sat Sun Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec`),
  prefixes: words(`Air Team Digital Incredible Northern Southern Eastern Western Central North South East West
  Greater Radio Skill Startup Fit Clean Swachh Young Old Miss FC AC SC Hotel Hilton Marriott Radisson Sheraton Hyatt Lake
  Mount Fort Little Mother Upper Lower Deputy Assistant Additional Associate Shadow Western Google Microsoft Amazon Nokia
  KPMG Deloitte PwC Oxfam Greenpeace Tata Airbus Boeing Thales Siemens Ericsson`),
  countries: [
    ...countryNames(),
    'UK',
    'US',
    'USA',
    'Britain',
    'America',
    'UAE',
    'Turkey',
    'Czech Republic',
    'NATO',
    'ASEAN',
    'Korea',
    ...words(
      `London Paris Berlin Rome Madrid Warsaw Vienna Athens Lisbon Dublin Oslo Stockholm Copenhagen Bern Kyiv Moscow Ankara Washington Ottawa Canberra Wellington Tokyo Seoul Beijing Taipei Manila Jakarta Hanoi Bangkok Islamabad Dhaka Kathmandu Colombo Kabul Tehran Baghdad Riyadh Doha Jerusalem Cairo Pretoria Nairobi`,
    ),
  ],
  patterns: [
    // After the country in "Sri Lanka ", "UK–EU ", "Singapore’s own ".
    String.raw`(?<=((?:[-‐-–]\p{Lu}\p{L}*|['’]s?(?: \p{Ll}+){0,2})? ))`,
    // Up to the country in " of the United States", " (UK)", " in London", " with Japan", " between the EU and Japan".
    String.raw` (\(|of|in|with|between) ?(?:the |Republic of )*(\p{Lu}\p{L}+ and (?:the )?)?`,
    // "Ministry of Defence of the ".
    String.raw`(?<=((?:(?:\p{Lu}[\p{L}\p{M}-]*|and|of|for|on|the|&)[ \u00a0]){0,9}(?:of|for)[ \u00a0](?:the[ \u00a0])?))`,
    // " da Silva", and whether one more word follows.
    String.raw` (?:(?:d[aeio]l?|dos|e|v[ao]n|y) )?(\p{Lu}[\p{L}’'-]*)( \p{Lu}\p{Ll})?`,
    // "Josep Borrell, then ".
    String.raw`(?<=((\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}.’'-]*){1,5}), (?:(?:the )?(?:then|former) )?))`,
    '(?:and|of|for|on|the|&)$',
    // "-Vantaa", " Tigers".
    String.raw`[- ‐-–](\p{Lu}[\p{L}’]*\p{Ll}\p{L}*)`,
    // "/PARIS, Jan 27 (Reuters) —", ", INDIA:", ", 19 May 2026. ".
    String.raw`[\p{Lu}\u00a0 ,/&\-]*(?:, \p{Lu}[\p{L} ]*)?(?:,? [^—–:\(]{0,30}\d[\d, ]*)?(?: ?[\(—–:]| --? |\. )`,
    // A word and the space or hyphen that joins it to what comes after it, and before it; the start of a sentence.
    String.raw`(?<=(((?<!\p{L})(?:\p{Lu}\.)+|[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad/&]*)([ \u00a0\u202f]|[-\u2010-\u2014\u2212])))`,
    String.raw`([ \u00a0\u202f]|[-\u2010-\u2014\u2212])([\p{L}\p{N}][\p{L}\p{N}\p{M}\u00ad]*(?:-[\p{L}\p{N}]+){0,4})`,
    String.raw`(?<=((?:^|[.!?:…]["'”’)\]]*\s+|["'“‘([]|[–—]\s*|\n)))`,
  ],
};

/** Names of all countries as ISO 3166 knows them; the platform has them. */
function countryNames(): string[] {
  const display = new Intl.DisplayNames('en', { type: 'region', fallback: 'none' });
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const codes = letters.flatMap((first) => letters.map((second) => first + second));
  return codes.flatMap((code) => display.of(code) ?? []);
}
