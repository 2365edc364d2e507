/** Stretches of the world that are no place of a gazetteer, though a town may bear the name: "across the Middle East". */
export const WORLD_REGIONS: ReadonlySet<string> = new Set(
  `middle east,near east,far east,south asia,central asia,southeast asia,east asia,west asia,north africa,west africa,east africa,
  central africa,southern africa,sub-saharan africa,horn of africa,north america,south america,latin america,central america,
  eastern europe,western europe,central europe,southern europe,northern europe,european union,united nations,african union,arab league,
  red sea,black sea,arabian sea,caspian sea,mediterranean sea,south china sea,east china sea,baltic sea,north sea,persian gulf,
  gulf of aden,gulf of oman,gulf of guinea,gulf of mexico,bay of bengal,indian ocean,atlantic ocean,pacific ocean,north atlantic,
  south pacific,arabian peninsula,korean peninsula,west point,white house,supreme court,high court,pearl harbor,ivy league`
    .split(',')
    .map((name) => name.trim()),
)
/** The most words of such a name. */
export const LONGEST_REGION = 3
