// @ts-check
// By month: what is spent, by scenario or by component of one, and the households paid.
(() => {
  /** @typedef {{ show: string, scenario: number | string }} State */
  // Lines of an indicator by month under the chosen scenarios.
  /** @type {(indicator: string, speaker: Speaker, room: Room, text: (value: number) => string) => Omit<Shown, 'title' | 'subtitle'>} */
  const lines = (indicator, speaker, room, text) => axes.lines(speaker, room, {
    indicator, list: index => tell.monthly(indicator, 'MA', index), column: speaker.say('month'), names: speaker.words.months, sorted: true,
    xAxis: axes.months(room, speaker, { boundaryGap: false }), yAxis: axes.values(room, text, { min: 0 }),
  });
  // Of those chosen under which something is paid, the one with the least and the one with the most.
  /** @type {(indicator: string, value: (index: number) => Figure) => [number | undefined, number | undefined]} */
  const ends = (indicator, value) => {
    const all = axes.chosen(index => tell.monthly(indicator, 'MA', index));
    const [least, most] = axes.extremes(all.map(index => value(index) || null));
    return [all[least], all[most]];
  };

  /** @type {View<State>} */
  const byScenario = (speaker, _, room) => {
    const year = speaker.words.years[facts.year];
    /** @type {(index: number) => string} */
    const cost = index => speaker.money(tell.cost(index, facts.year));
    const [least, most] = ends('budget_cost', index => tell.cost(index, facts.year));
    return {
      ...lines('budget_cost', speaker, room, value => speaker.write.decimal(value / 1000, 1)),
      title: least === undefined || most === undefined ? speaker.say('cost')
        : least === most ? speaker.say('cost_alone', { scenario: speaker.scenario(least), cost: cost(least), year })
          : speaker.say('cost_title', { year, most: speaker.scenario(most), high: cost(most), least: speaker.scenario(least), low: cost(least) }),
      subtitle: speaker.say('cost_sub', { unit: speaker.say('billion_dh') }),
    };
  };

  /** @type {View<State>} */
  const byComponent = (speaker, state, room) => {
    const scenario = Number(state.scenario);
    /** @type {(key: string) => Listed} */
    const list = key => tell.under(facts.components[key], scenario);
    const keys = facts.component_order.filter(key => list(key).some(value => Number(value) > 0));
    /** @type {(list: Listed) => number} */
    const sum = list => list.reduce((/** @type {number} */ all, value) => all + Number(value), 0);
    const sums = keys.map(key => sum(list(key).slice(...facts.year_span)));
    const largest = axes.extremes(sums)[1];
    const year = speaker.words.years[facts.year];
    const cost = speaker.money(tell.cost(scenario, facts.year));
    /** @type {(at: number) => Mark} */
    const paint = at => ({ color: room.colours.series[at], dash: 'solid', symbol: 'rect', width: 0 });
    return {
      height: room.narrow ? 320 : 400,
      title: largest < 0 ? speaker.say('cost_alone', { scenario: speaker.scenario(scenario), cost, year })
        : speaker.say('components_title', {
          cost, year, component: speaker.words.components[keys[largest]], share: speaker.write.percent(100 * sums[largest] / sum(sums), 0),
        }),
      subtitle: speaker.say('components_sub', { unit: speaker.say('billion_dh'), scenario: speaker.scenario(scenario) }),
      empty: speaker.say('nothing'),
      note: keys.map((key, at) => controls.entry(paint(at), speaker.words.components[key])),
      option: !keys.length ? null : {
        grid: axes.grid(), xAxis: axes.months(room, speaker),
        yAxis: axes.values(room, value => speaker.write.decimal(value / 1000, 1), { min: 0 }),
        series: keys.map((key, at) => ({
          type: 'bar', stack: 'all', name: speaker.words.components[key], data: list(key), barCategoryGap: '18%',
          itemStyle: { color: room.colours.series[at], borderColor: room.colours.card, borderWidth: 0.5 }, emphasis: { disabled: true },
        })),
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow' },
          formatter([{ dataIndex: at }]) {
            /** @type {Line[]} */
            const lines = keys.map((key, place) => [paint(place), speaker.words.components[key], speaker.whole('budget_cost', list(key)[at])]);
            const total = speaker.whole('budget_cost', tell.monthly('budget_cost', 'MA', scenario)[at]);
            return frame.tip(speaker.words.months[at], [...lines.reverse(), [null, speaker.say('total'), total]]);
          },
        },
      },
      head: [speaker.say('month'), ...keys.map(key => speaker.words.components[key])],
      rows: speaker.words.months.map((month, at) => [month, ...keys.map(key => speaker.value('budget_cost', list(key)[at], true))]),
    };
  };

  frame.register('monthly_cost', (speaker, /** @type {State} */ state, room) => {
    const parts = state.show === 'component';
    return {
      ...(parts ? byComponent : byScenario)(speaker, state, room),
      choices: [{
        name: 'show', label: speaker.say('show'),
        options: [{ items: [['scenario', speaker.say('by_scenario')], ['component', speaker.say('by_component')]] }],
      }, ...(parts ? [{ name: 'scenario', label: speaker.say('scenario'), options: axes.scenarios(speaker) }] : [])],
    };
  }, { show: 'scenario', scenario: 0 });

  frame.register('caseload', (speaker, _, room) => {
    const last = facts.months - 1;
    const month = speaker.words.months[last];
    /** @type {(index: number) => number} */
    const value = index => Number(tell.monthly('paid_households', 'MA', index)[last]);
    // Where nobody is paid there is nothing to tell.
    const [least, most] = ends('paid_households', value);
    return {
      ...lines('paid_households', speaker, room, amount => speaker.write.decimal(amount / 1e6, 1)),
      title: least === undefined || most === undefined ? speaker.indicator('paid_households')
        : least === most ? speaker.say('caseload_one', { count: speaker.households(value(least)), month, scenario: speaker.scenario(least) })
          : speaker.say('caseload_title', { month, low: speaker.households(value(least)), high: speaker.households(value(most)) }),
      subtitle: speaker.say('caseload_sub', { unit: speaker.say('millions') }),
    };
  }, {});
})();
