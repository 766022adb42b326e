/** The words that the patterns look for: what a typo may have made of them is put right before they look. */
export const VOCABULARY: readonly string[] = `
  after aftertax pretax traditional salary salaries income wages earn earns earning earned earnings make
  makes making gross base bonus bonuses commission compensation paid paying payroll paycheck paychecks
  annual annually yearly month monthly semimonthly biweekly week weekly weeks twice every other hour hours
  hourly employer employers company firm match matches matched matching dollar dollars cents first next
  percent percentage defer defers deferral deferrals deferred deferring contribute contributes contributed
  contributing contribution contributions election elect putting invested unvested nonvested vested saving saved already year years
  date roth balance balances account accounts bucket growth gains separate separately accounting tracked
  commingled service withdrawal withdrawals withdraw distribution distributions rollover rollovers
  conversion conversions convert converts inside within allow allows allowed offer offers offered option
  plan plans planning single married jointly joint filing household head spouse modified adjusted bracket
  marginal rate born birthday birth turning turned january february march april june july august september
  october november december thousand hundred million twenty thirty forty fifty sixty seventy eighty ninety
  leaving retire retiring quitting notice staying previous former elsewhere nothing haven't regardless
  automatic nonelective safe harbor profit sharing flat total sure know idea unsure last fica maxed
  maximum aiming intend will working while employed supports available kept regular box hired employee
  deductible annualized fortnight widowed percentages retirement quits resigning resign roughly about
  around approximately almost nearly exactly currently actually correction meant instead sixteen seventeen
  eighteen nineteen fifteen fourteen thirteen twelve eleven seven eight three second third whatever
  everything automatically convertible turn plus from have here full half with mega they take took gave
  give hold left euros pounds matter what being laid leave heard periods backdoor time raise bday anything
  gives away split goal prior part basis auto moving employs file files together mixed pool owner rent
  dates paydays kicks adds pays puts combined ahead extra place ours only overall provide goes going grown
  lets keep keeps held jobs joined legal money months normal replace return spring summer winter switched
  target today usually work workplace without unless divided gained getting giving elective couple current
  check checked comes cash both between before been another apart asked included including anytime clue
  divorced done each earlier everyone federal filer formula hello into joining just like made maybe nine
  permitted possible pull returns roll said save semi shows side soon status takes that them then there
  think this unmarried wage wait want were whether which young zero hitting reaching electing adding added
  counting growing gaining moved moves starting started begins began joins equity overtime shift quarterly
  deductions close minus less more probably likely guess believe assume recently later early sometime
  fulltime parttime yearend lump figure came works worked office manager planned expect expecting expected
  targeting intends hoping hope wants wanted maxing maxes maximize remaining remains remain over under
  until since through during throughout fall saves invest invests additional totals altogether even evenly
  point points given payed bucks grand fourth fifth sixth tenth dozen several many much most least none
  something
`
  .trim()
  .split(/\s+/);

/** Short forms that no dictionary has, and that are no typos. */
export const SHORT_FORMS: readonly string[] = `
  mfj mfs hoh agi magi ytd yrs mos btw pls thx irs ira iras etf spd hce rmd acp sep feb mar apr jun jul
  aug oct nov dec mon tue wed thu fri dob lol omg tbh imo idk wtwo dunno gonna wanna hsa fsa espp rsu rsus
  mbdr mbr max comp incl approx pct hrs roughly yeah nope yep okay dont doesnt havent isnt arent cant wont
  im ive theyve weve youve eli mil mill grand hey thanks thank
`
  .trim()
  .split(/\s+/);
