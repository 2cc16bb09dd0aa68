// What the report and the explorer share: elements, looks, numbers, and the part of ECharts used.
type Language = 'fr' | 'ar' | 'en';
/** A figure of a run; there may be none. */
type Figure = number | null | undefined;
/** What fills the {gaps} of a phrase. */
type Gaps = Record<string, string | number>;

type Child = Node | string | number | false | null | undefined | Child[];
interface Settings<E> {
  [on: `on${string}`]: (event: Event & { currentTarget: E }) => void;
  [attribute: string]: string | number | boolean | null | undefined | ((event: any) => void);
}
type Make = <K extends keyof HTMLElementTagNameMap>(
  tag: K, settings?: Settings<HTMLElementTagNameMap[K]>, ...children: Child[]) => HTMLElementTagNameMap[K];
type MakeDrawn = <K extends keyof SVGElementTagNameMap>(
  tag: K, settings: Settings<SVGElementTagNameMap[K]>, ...children: Child[]) => SVGElementTagNameMap[K];

/** Colours in force. */
interface Theme {
  card: string; ink: string; muted: string; line: string; rest: string; low: string; high: string;
  loss: string; lossSoft: string; gain: string; gainSoft: string; series: string[];
}
/** How one of those compared is drawn. */
interface Mark { color: string; dash: 'solid' | number[]; symbol: string; width: number }
type Write = (value: Figure, places: number) => string;
type Interval = [number, number];
interface Numbers {
  decimal: Write; signed: Write; percent: Write;
  around(value: number, interval: Interval, places: number): string;
}
interface Look {
  theme(): Theme;
  of(index: number, colours: Theme): Mark;
  between(from: string, to: string, part: number): string;
  on(color: string): string;
  numbers(language: string): Numbers;
  set(text: string, language: string): string;
  fill(phrase: string, gaps: Gaps): string;
  font: string;
  print(on: boolean): void;
}

/** What ECharts hands to a formatter: `value` and `data` are what the series gave it. */
interface Point { dataIndex: number; value: any; data: any }
interface Canvas { value(dimension: number): number; coord(point: number[]): number[]; size(extent: number[]): number[] }
interface Series {
  type: string;
  label?: { formatter?: string | ((point: Point) => string); [more: string]: unknown };
  renderItem?(params: { dataIndex: number }, canvas: Canvas): object;
  [more: string]: unknown;
}
interface Axis { axisLabel?: { formatter?: (value: number) => string; [more: string]: unknown }; [more: string]: unknown }
interface Tooltip {
  valueFormatter?(value: Figure): string;
  [more: string]: unknown;
}
interface Drawing {
  xAxis: Axis;
  yAxis: Axis;
  series: Series[];
  tooltip: Tooltip & (
    { trigger: 'axis'; formatter?(points: Point[]): string | HTMLElement } |
    { trigger: 'item'; formatter(point: Point): string | HTMLElement });
  [more: string]: unknown;
}
interface Chart {
  setOption(drawing: object, how?: { notMerge: boolean }): void;
  getDom(): HTMLElement;
  resize(): void;
  dispose(): void;
}
declare const echarts: {
  init(room: HTMLElement, theme: null, how: { renderer: 'svg'; width?: number; height?: number }): Chart;
};
