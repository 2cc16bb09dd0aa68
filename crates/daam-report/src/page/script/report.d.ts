// The report's own: the figures and words that `page/charts/` (cube.rs, spoken.rs) writes into the
// page, and what its scripts are to each other.
type Unit = 'share' | 'points' | 'money' | 'count' | 'dirhams' | 'index';
type Listed = (number | null)[];
/** A list for each scenario; 0 stands for "as under the first". */
type ByScenario = (Listed | 0)[];
type ByPlace = Record<string, ByScenario | undefined>;
interface Words {
  say: Record<string, string>;
  scenarios: string[];
  months: string[];
  years: string[];
  components: Record<string, string>;
  /** Title, unit, meaning. */
  indicators: Record<string, [string, string, string]>;
  /** Units in agreement with a number, by plural category; of what is counted. */
  counted: Record<string, Partial<Record<Intl.LDMLPluralRule, string>>>;
  places: Record<string, string>;
  bands: string[];
}
interface Facts {
  words: Record<Language, Words>;
  /** The report's year among those shown. */
  year: number;
  indicators: { name: string; unit: Unit; mapped: boolean }[];
  /** Code, column, row, short name. */
  tiles: [number, number, number, string][];
  monthly: Record<string, ByPlace | undefined>;
  yearly: Record<string, ByPlace | undefined>;
  /** Ends of the intervals. */
  low: Record<string, ByScenario | undefined>;
  high: Record<string, ByScenario | undefined>;
  components: Record<string, ByScenario | undefined>;
  coverage: ByPlace;
  /** By scenario: shares of all, then of each tenth, by band. */
  gains: (number[][] | null)[];
  months: number;
  year_span: [number, number];
  component_order: string[];
  january: number;
}

interface Speaker {
  language: Language;
  /** Written from the right. */
  right: boolean;
  words: Words;
  write: Numbers;
  say(key: string, gaps?: Gaps): string;
  quoted(text: string): string;
  title(scenario: number): string;
  scenario(index: number): string;
  place(code: string): string;
  indicator(name: string): string;
  unit(name: string): string;
  meaning(name: string): string;
  money(value: Figure): string;
  households(value: number): string;
  value(name: string, amount: Figure, exact?: boolean): string;
  whole(name: string, amount: Figure, around?: Interval | null): string;
  set(text: string): string;
}
interface Tell {
  count: number;
  chosen: number[];
  under(lists: ByScenario | undefined, scenario: number): Listed;
  yearly(name: string, place: string, scenario: number): Listed;
  monthly(name: string, place: string, scenario: number): Listed;
  interval(name: string, scenario: number, year: number): Interval | null;
  cost(scenario: number, year: number): number | null;
  unit(name: string): Unit;
  speaker(language: Language): Speaker;
}

/** The room a chart has. */
interface Room { width: number; narrow: boolean; colours: Theme }
interface Group { heading?: string; items: [string | number, string][] }
interface Choice { name: string; label: string; options: Group[] }
/** What a chart shows. */
interface Shown {
  title: string;
  subtitle: string;
  height: number;
  empty: string;
  /** Nothing to draw when it is not there. */
  option: Drawing | null;
  choices?: Choice[];
  key?: boolean;
  note?: Element[];
  head: string[];
  /** Nothing to unfold when it is not there. */
  rows: string[][] | null;
}
type View<State, S = Shown> = (speaker: Speaker, state: State, room: Room) => S;
/** A mark, a name, a figure. */
type Line = [Mark | null, string, string];

interface Axes {
  grid(more?: object): object;
  values(room: Room, text: (value: number) => string, more?: object): Axis;
  names(room: Room, list: string[], more?: Axis): Axis;
  months(room: Room, speaker: Speaker, more?: object): Axis;
  line(index: number, data: Listed, room: Room, name: string): Series;
  ghosts(list: (index: number) => Listed, room: Room): Series[];
  chosen(list: (index: number) => Listed): number[];
  lines(speaker: Speaker, room: Room, what: {
    indicator: string;
    list(index: number): Listed;
    column: string;
    names: string[];
    heading?(at: number): string;
    around?(index: number, at: number): Interval | null;
    /** In the tip, the most first. */
    sorted?: boolean;
    xAxis: Axis;
    yAxis: Axis;
  }): Omit<Shown, 'title' | 'subtitle'>;
  margins(data: number[][], color: string): Series;
  /** Where the least and the most stand; -1 where there is none. */
  extremes(list: Figure[]): [number, number];
  scenarios(speaker: Speaker, filter?: (index: number) => unknown): Group[];
  years(speaker: Speaker): Group[];
  indicators(speaker: Speaker, offered: Facts['indicators']): Group[];
  end(speaker: Speaker, decile: number): string;
}
