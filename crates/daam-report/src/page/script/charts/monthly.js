// By month: what is spent, by scenario or by component of one, and the households paid.
(function (daam) {
  'use strict';
  var tell = daam.tell;
  var axes = daam.axes;

  function chosen(name) {
    return tell.chosen.filter(function (index) { return tell.monthly(name, 'MA', index); });
  }

  // Lines of an indicator by month under the chosen scenarios.
  function lines(name, speaker, room, axis) {
    var all = chosen(name);
    var list = function (index) { return tell.monthly(name, 'MA', index); };
    return {
      key: true, height: room.narrow ? 300 : 400,
      empty: speaker.say('choose'),
      option: all.length && {
        grid: axes.grid(room), xAxis: axes.months(room, speaker, { boundaryGap: false }),
        yAxis: axes.values(room, axis, { min: 0 }),
        series: axes.ghosts(list, room).concat(all.map(function (index) {
          return axes.line(index, list(index), room, speaker.title(index));
        })),
        tooltip: {
          trigger: 'axis', axisPointer: { lineStyle: { color: room.colours.muted } },
          formatter: function (points) {
            var at = points[0].dataIndex;
            var order = all.slice().sort(function (one, other) { return list(other)[at] - list(one)[at]; });
            return daam.frame.tip(speaker.words.months[at], order.map(function (index) {
              return [daam.look.of(index, room.colours), speaker.title(index), speaker.whole(name, list(index)[at])];
            }));
          },
        },
      },
      head: [speaker.say('month')].concat(all.map(speaker.title)),
      rows: speaker.words.months.map(function (month, at) {
        return [month].concat(all.map(function (index) { return speaker.value(name, list(index)[at], true); }));
      }),
    };
  }

  function byScenario(speaker, state, room) {
    var year = daam.facts.year;
    var all = chosen('budget_cost');
    var ends = axes.extremes(all.map(function (index) { return tell.cost(index, year) || null; }));
    var when = speaker.words.years[year];
    var title = all.length === 0 || ends[0] < 0 ? speaker.say('cost') : ends[0] === ends[1]
      ? speaker.say('cost_alone', { scenario: speaker.scenario(all[ends[0]]), cost: speaker.money(tell.cost(all[ends[0]], year)), year: when })
      : speaker.say('cost_title', {
        year: when, most: speaker.scenario(all[ends[1]]), high: speaker.money(tell.cost(all[ends[1]], year)),
        least: speaker.scenario(all[ends[0]]), low: speaker.money(tell.cost(all[ends[0]], year)),
      });
    var axis = function (value) { return speaker.write.decimal(value / 1000, 1); };
    return Object.assign(lines('budget_cost', speaker, room, axis), {
      title: title, subtitle: speaker.say('cost_sub', { unit: speaker.say('billion_dh') }),
    });
  }

  function byComponent(speaker, state, room) {
    var scenario = Number(state.scenario);
    var keys = daam.facts.component_order.filter(function (key) {
      var list = tell.under(daam.facts.components[key], scenario);
      return list && list.some(function (value) { return value > 0; });
    });
    var list = function (key) { return tell.under(daam.facts.components[key], scenario); };
    var span = daam.facts.year_span;
    var sums = keys.map(function (key) {
      return list(key).slice(span[0], span[1]).reduce(function (sum, value) { return sum + value; }, 0);
    });
    var all = sums.reduce(function (sum, value) { return sum + value; }, 0);
    var largest = axes.extremes(sums)[1];
    var year = daam.facts.year;
    var paint = function (at) { return { color: room.colours.series[at], dash: 'solid', symbol: 'rect', width: 0 }; };
    return {
      height: room.narrow ? 320 : 400,
      title: largest < 0 ? speaker.say('cost_alone', { scenario: speaker.scenario(scenario), cost: speaker.money(tell.cost(scenario, year)), year: speaker.words.years[year] })
        : speaker.say('components_title', {
          cost: speaker.money(tell.cost(scenario, year)), year: speaker.words.years[year],
          component: speaker.words.components[keys[largest]], share: speaker.write.percent(100 * sums[largest] / all, 0),
        }),
      subtitle: speaker.say('components_sub', { unit: speaker.say('billion_dh'), scenario: speaker.scenario(scenario) }),
      empty: speaker.say('nothing'),
      note: keys.map(function (key, at) {
        return daam.element('span', {}, [daam.controls.swatch(paint(at)), speaker.words.components[key]]);
      }),
      option: keys.length && {
        grid: axes.grid(room), xAxis: axes.months(room, speaker),
        yAxis: axes.values(room, function (value) { return speaker.write.decimal(value / 1000, 1); }, { min: 0 }),
        series: keys.map(function (key, at) {
          return {
            type: 'bar', stack: 'all', name: speaker.words.components[key], data: list(key), barCategoryGap: '18%',
            itemStyle: { color: room.colours.series[at], borderColor: room.colours.card, borderWidth: 0.5 }, emphasis: { disabled: true },
          };
        }),
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow' },
          formatter: function (points) {
            var at = points[0].dataIndex;
            var rows = keys.map(function (key, place) {
              return [paint(place), speaker.words.components[key], speaker.whole('budget_cost', list(key)[at])];
            }).reverse();
            rows.push([null, speaker.say('total'), speaker.whole('budget_cost', tell.monthly('budget_cost', 'MA', scenario)[at])]);
            return daam.frame.tip(speaker.words.months[at], rows);
          },
        },
      },
      head: [speaker.say('month')].concat(keys.map(function (key) { return speaker.words.components[key]; })),
      rows: speaker.words.months.map(function (month, at) {
        return [month].concat(keys.map(function (key) { return speaker.value('budget_cost', list(key)[at], true); }));
      }),
    };
  }

  daam.frame.register('monthly_cost', function (speaker, state, room) {
    var parts = state.show === 'component';
    var shown = (parts ? byComponent : byScenario)(speaker, state, room);
    shown.choices = [{
      name: 'show', label: speaker.say('show'),
      options: [{ items: [['scenario', speaker.say('by_scenario')], ['component', speaker.say('by_component')]] }],
    }];
    if (parts) shown.choices.push({ name: 'scenario', label: speaker.say('scenario'), options: axes.scenarios(speaker) });
    return shown;
  }, { show: 'scenario', scenario: 0 });

  daam.frame.register('caseload', function (speaker, state, room) {
    var all = chosen('paid_households');
    var last = daam.facts.months - 1;
    var value = function (index) { return tell.monthly('paid_households', 'MA', index)[last]; };
    var text = function (index) { return speaker.households(value(index)); };
    // Where nobody is paid there is nothing to tell.
    var ends = axes.extremes(all.map(function (index) { return value(index) || null; }));
    var month = speaker.words.months[last];
    var axis = function (amount) { return speaker.write.decimal(amount / 1e6, 1); };
    return Object.assign(lines('paid_households', speaker, room, axis), {
      title: ends[0] < 0 ? speaker.indicator('paid_households') : ends[0] === ends[1]
        ? speaker.say('caseload_one', { count: text(all[ends[0]]), month: month, scenario: speaker.scenario(all[ends[0]]) })
        : speaker.say('caseload_title', { month: month, low: text(all[ends[0]]), high: text(all[ends[1]]) }),
      subtitle: speaker.say('caseload_sub', { unit: speaker.say('millions') }),
    });
  });
})(window.daam);
