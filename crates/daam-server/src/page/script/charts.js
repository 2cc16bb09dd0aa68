// @ts-check
// The charts of a run, drawn again as figures come.
(() => {
  /** @type {Record<string, Chart>} */
  const charts = {};
  /** @type {Figures | null} */
  let latest = null;
  let place = 'paid_households';

  /** @type {(id: string) => void} */
  const clear = id => {
    charts[id]?.dispose();
    delete charts[id];
  };
  /** @type {(id: string, settings: object) => void} */
  const chart = (id, settings) => {
    const room = document.getElementById(id);
    if (!room) return;
    if (charts[id]?.getDom() !== room) clear(id);
    charts[id] ??= echarts.init(room, null, { renderer: 'svg' });
    charts[id].setOption(settings, { notMerge: true });
  };
  const again = () => { if (latest) app.charts(latest); };
  addEventListener('resize', () => Object.values(charts).forEach(one => one.resize()));
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', again);

  /** @type {(text: string) => string} */
  const written = text => look.set(text, app.language);
  // What all drawings share.
  /** @type {(parts: { xAxis: Axis, yAxis: Axis, series: Series[], tooltip?: Partial<Drawing['tooltip']>, grid?: object, legend?: null }) => object} */
  const dressed = ({ grid, tooltip, ...parts }) => {
    const colours = look.theme();
    const textStyle = { color: colours.ink, fontFamily: look.font, fontSize: 13 };
    return {
      animation: false, textStyle, aria: { enabled: true },
      grid: { left: 8, right: 16, top: 12, bottom: 56, containLabel: true, ...grid },
      legend: { bottom: 0, textStyle, type: 'plain', itemWidth: 26 },
      tooltip: { trigger: 'axis', confine: true, backgroundColor: colours.card, borderColor: colours.line, textStyle, ...tooltip },
      ...parts,
    };
  };
  /** @type {(more: object, text?: (value: number) => string) => Axis} */
  const axis = (more, text) => {
    const { muted, line } = look.theme();
    return {
      axisLabel: { color: muted, fontFamily: look.font, hideOverlap: true, formatter: text },
      axisLine: { lineStyle: { color: muted } }, splitLine: { lineStyle: { color: line } }, ...more,
    };
  };
  // An axis upwards, its name over it.
  /** @type {(name: string, more?: object) => Axis} */
  const upwards = (name, more) => axis({
    type: 'value', name: written(name), nameLocation: 'end', nameGap: 14,
    nameTextStyle: { color: look.theme().muted, fontFamily: look.font, align: 'left' }, ...more,
  }, app.plain);
  /** @type {(figures: Figures) => string[]} */
  const named = figures => {
    /** @type {Record<string, number>} */
    const seen = {};
    return figures.scenarios.map(name => {
      const title = app.titleOf(name);
      // A reform may be called like what it is compared with.
      seen[title] = (seen[title] || 0) + 1;
      return written(seen[title] > 1 ? title + ' (' + seen[title] + ')' : title);
    });
  };
  /** @type {(index: number, name: string, data: number[], more: object) => Series} */
  const line = (index, name, data, more) => {
    const { color, dash, width, symbol } = look.of(index, look.theme());
    return { name, type: 'line', symbol, lineStyle: { color, type: dash, width }, itemStyle: { color }, data, ...more };
  };

  /** @type {(figures: Figures, indicator: string, per: number, name: string, places: number) => object} */
  const months = (figures, indicator, per, name, places) => {
    const names = named(figures);
    const [year, month] = figures.first_month.split('-').map(Number);
    const labels = figures.monthly[indicator][0].map((_, at) =>
      (year + Math.floor((month - 1 + at) / 12)) + '-' + String((month - 1 + at) % 12 + 1).padStart(2, '0'));
    return dressed({
      grid: { top: 40 }, xAxis: axis({ type: 'category', data: labels }), yAxis: upwards(name, { scale: false }),
      tooltip: { valueFormatter: value => app.numbers().decimal(value, places) },
      series: figures.monthly[indicator].map((values, index) => line(index, names[index], values.map(value => value / per), { showSymbol: false })),
    });
  };

  /** @type {(figures: Figures) => object} */
  const yearly = figures => {
    const colours = look.theme(), numbers = app.numbers(), names = named(figures);
    const costs = figures.yearly.budget_cost ?? [];
    const years = Object.keys(costs[0]).sort().filter(year => year > '2023');
    const many = names.length;
    return dressed({
      grid: { top: 40 }, xAxis: axis({ type: 'category', data: years }), yAxis: upwards(app.say('billion_dh')),
      tooltip: {
        trigger: 'item',
        // Built, never parsed: titles come from users.
        formatter({ data: { at, year } }) {
          const [cost, ends] = costs[at][year] ?? [NaN, null];
          return make('div', {}, names[at], make('br'), year + ' : ', make('b', {}, numbers.decimal(cost / 1e9, 3)), ' ',
            ends && ends[0] < ends[1] ? '(' + numbers.around(cost / 1e9, [ends[0] / 1e9, ends[1] / 1e9], 3) + ')' : '');
        },
      },
      // A point and its interval, side by side for each scenario.
      series: names.map((name, index) => {
        const { color } = look.of(index, colours);
        return {
          name, type: 'custom', itemStyle: { color }, encode: { x: 0, y: [1, 2, 3] },
          data: years.map((year, at) => {
            const [cost, ends] = costs[index][year] ?? [NaN, null], [low, high] = ends ?? [cost, cost];
            return { value: [at, cost / 1e9, low / 1e9, high / 1e9], at: index, year };
          }),
          renderItem(_, canvas) {
            const width = canvas.size([1, 0])[0] * 0.8 / many;
            const x = canvas.coord([canvas.value(0), 0])[0] + (index - (many - 1) / 2) * width;
            const [zero, top, low, high] = [0, canvas.value(1), canvas.value(2), canvas.value(3)].map(value => canvas.coord([0, value])[1]);
            const half = Math.min(6, width / 4);
            const bar = { type: 'rect', shape: { x: x - width * 0.42, y: Math.min(top, zero), width: width * 0.84, height: Math.abs(zero - top) }, style: { fill: color, opacity: 0.8 } };
            const whisker = [[x, low, x, high], [x - half, low, x + half, low], [x - half, high, x + half, high]].map(([x1, y1, x2, y2]) =>
              ({ type: 'line', shape: { x1, y1, x2, y2 }, style: { stroke: colours.ink, lineWidth: 1.5 } }));
            return { type: 'group', children: [bar, ...(low === high ? [] : whisker)] };
          },
        };
      }),
    });
  };

  /** @type {(figures: Figures) => object} */
  const deciles = figures => {
    const numbers = app.numbers(), names = named(figures);
    return dressed({
      xAxis: axis({ type: 'category', data: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], name: '' }),
      yAxis: axis({ type: 'value', max: 100 }, value => numbers.percent(value, 0)),
      tooltip: { valueFormatter: value => numbers.percent(value, 1) },
      series: figures.deciles.map((values, index) => line(index, names[index], values.map(value => value * 100), { symbolSize: 7 })),
    });
  };

  app.placesPicker = () => app.field(app.say('figure'), app.select(app.catalogue.of_places.map(name =>
    [name, app.of(app.catalogue.indicators[name]?.title ?? {})]), place, name => { place = name; again(); }));
  /** @type {(figures: Figures) => void} */
  const places = figures => {
    const room = document.getElementById('chart-places');
    if (!room) return;
    const found = figures.places[place] ?? {};
    const regions = app.catalogue.places.filter(one => one.is_region && found[one.code]);
    if (!regions.length) {
      clear('chart-places');
      fill(room, make('p', { class: 'note' }, app.say('places_later')));
      return;
    }
    if (!charts['chart-places']) room.replaceChildren();
    const colours = look.theme(), numbers = app.numbers();
    const counted = place === 'budget_cost' || place === 'paid_households';
    const per = place === 'budget_cost' ? 1e6 : counted ? 1 : 0.01;
    chart('chart-places', dressed({
      xAxis: axis({ type: 'value' }, value => counted ? app.plain(value) : numbers.percent(value, 0)),
      yAxis: axis({
        type: 'category', inverse: true, data: regions.map(one => written(app.of(one.title))),
        axisLabel: { color: colours.ink, fontFamily: look.font, width: 150, overflow: 'truncate' },
      }),
      tooltip: { valueFormatter: value => counted ? numbers.decimal(value, 0) : numbers.percent(value, 1) },
      series: named(figures).map((name, index) => ({
        name, type: 'bar', itemStyle: { color: look.of(index, colours).color }, barGap: '10%',
        data: regions.map(one => {
          const value = found[one.code]?.[index] ?? null;
          return value === null ? null : value / per;
        }),
      })),
    }));
  };

  app.charts = figures => {
    latest = figures;
    chart('chart-cost', months(figures, 'budget_cost', 1e6, app.say('million_dh'), 1));
    chart('chart-paid', months(figures, 'paid_households', 1e6, app.say('million_households'), 3));
    chart('chart-yearly', yearly(figures));
    chart('chart-deciles', deciles(figures));
    places(figures);
  };

  // A line of points: of the search with its marks, of the family from zero.
  app.lineChart = (id, points, names, marks) => {
    const colours = look.theme(), numbers = app.numbers(), { color } = look.of(1, colours);
    chart(id, dressed({
      legend: null, grid: { bottom: 40, top: 36 },
      xAxis: axis({ type: 'value', scale: true, name: written(names[0]), nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colours.muted, fontFamily: look.font } }, app.plain),
      yAxis: upwards(names[1], { scale: Boolean(marks), min: marks ? null : 0 }),
      tooltip: { trigger: 'axis', formatter: ([{ value }]) => numbers.decimal(value[0], 2) + ' → ' + numbers.decimal(value[1], 2) },
      series: [{
        type: 'line', data: points, showSymbol: points.length < 40, symbolSize: 7, lineStyle: { color, width: 2 }, itemStyle: { color },
        markLine: marks && { silent: true, symbol: 'none', lineStyle: { color: colours.muted, type: 'dashed' }, label: { show: false }, data: marks },
      }],
    }));
  };
})();
