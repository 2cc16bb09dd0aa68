// The explorer's own: what the server answers (`api/`, as serde writes it), and what the parts of
// the page are to each other.
type Words = Partial<Record<Language, string>>;
type Value = number | boolean | string;
type Pair = [number, number];
interface Named { name: string; title: Words }
interface Lever extends Named {
  unit: string;
  phrase: Words;
  kind: 'number' | 'integer' | 'flag' | 'choice' | 'month';
  bounds: Pair | null;
  choices: { word: string; words: Words }[];
  national: boolean;
}
/** `api/catalogue.rs` */
interface Catalogue {
  version: string;
  first_month: string;
  last_month: string;
  levers: Lever[];
  scenarios: Named[];
  places: (Named & { code: number; is_region: boolean })[];
  indicators: Record<string, { title: Words; unit: Words; meaning: Words } | undefined>;
  of_places: string[];
  variables: Record<string, Named[]>;
  words: Record<string, Words | undefined>;
}
interface Problem { message: string; help?: string; place?: string }
/** What is wrong with what was asked; `lost` when the server did not answer. */
interface Refusal { problems: Problem[]; lost?: boolean }

/** `api/reform.rs` */
interface Change { parameter: string; from: string; until?: string; where?: Record<string, string> | null; value: Value }
type Reform = { toml: string } | { title: string; language: string; base: string; changes: Change[] };
type Told = { problems: Problem[] } | { problems?: undefined; sentences: Words[]; toml: string };

type Phase = 'waiting' | 'running' | 'done' | 'stopped' | 'failed';
/** Where a job is (`api/runs.rs`); its figures when they are newer than those known. */
interface Progress<Figures> {
  phase: Phase;
  version: number;
  households: number;
  total: number;
  rounds: number;
  seconds: number;
  kept: boolean;
  figures?: Figures;
  problem?: Problem;
  /** What the page itself says went wrong. */
  problems?: Problem[];
}
/** Value and its interval. */
type Estimate = [number, Interval | null];
/** By indicator, by scenario, by year. */
type Yearly = Record<string, Record<string, Estimate | undefined>[] | undefined>;
/** `api/figures.rs` */
interface Figures {
  share: number;
  scenarios: string[];
  first_month: string;
  yearly: Yearly;
  differences: Yearly;
  monthly: Record<string, number[][]>;
  deciles: number[][];
  places: Record<string, Record<string, (number | null)[] | undefined> | undefined>;
}
/** `api/solve.rs` */
interface Found {
  value: number;
  present: number;
  standard_error: number | null;
  outcome: number;
  target: number;
  within: boolean;
  tries: Pair[];
}
/** `api/family.rs`: a family under one scenario. */
interface Assessed {
  scenario: string;
  score: number;
  threshold: number;
  chosen: boolean;
  constant: number;
  region: number;
  variables: { name: string; value: number; coefficient: number }[];
  due: { month: string; dirhams: number; reason: string; birth_grant: number; school_grant: number }[];
  budget: Pair[];
  cliff: Pair | null;
}
/** `when`: an age, or a year and month of birth. */
interface Adult { when: string; relation: string; marital: string; sex: string; work: string; education: number; survivor_pension?: boolean }
interface Minor { when: string; in_school?: boolean; severely_disabled?: boolean }

/** A change of the form, beside the base's present value. */
interface Moved extends Change { present: Value }
interface App {
  catalogue: Catalogue;
  language: Language;
  tab: string;
  /** The reform being written; `toml` is a file that takes its place. */
  form: { title: string | null; base: string; changes: Moved[]; toml: string | null; file: string; sound: boolean };

  // base.js
  say(key: string, gaps?: Gaps): string;
  of(words: Words): string;
  isolated(value: string): string;
  field(name: string, control: Child): Element;
  select(choices: [string | number, string][], chosen: string | number, set: (value: string) => void, id?: string): HTMLSelectElement;
  button(text: Child, press: () => void, more?: Settings<HTMLButtonElement>): HTMLButtonElement;
  room(id: string, label: string, size?: string): Element;
  scroll(head: Child[], rows: Child[], more?: Settings<HTMLDivElement>, id?: string): Element;
  samples(): [string, string][];
  years(): string[];
  ask<Answer>(address: string, body?: object): Promise<Answer>;
  problems(problems: Problem[]): Element;
  follow<Figures>(id: string, told: (report: Progress<Figures>) => void): () => void;
  going(report: { phase: Phase } | null): boolean;
  report(phase: Phase, problems?: Problem[]): Progress<never>;
  wrong(report: Progress<unknown>): Element | null;
  numbers(): Numbers;
  plain(value: number): string;
  lever(name: string): Lever;
  // reform.js
  reform(): Reform;
  takeChange(parameter: string, from: string, value: number): void;
  reformPanel(): Element;
  // results.js
  refreshRun(): void;
  runPanel(): Element;
  titleOf(scenario: string): string;
  drawResults(): void;
  resultsPanel(): Element;
  // charts.js
  placesPicker(): Element;
  charts(figures: Figures): void;
  lineChart(id: string, points: Pair[], names: [string, string], marks?: object[]): void;
  // solve.js, family.js, main.js
  solvePanel(): Element;
  familyPanel(): Element;
  draw(): void;
}
