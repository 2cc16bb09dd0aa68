// Any indicator, any place, any scenario: over time, or between places in a year.
(function (daam) {
  'use strict';
  var tell = daam.tell;
  var axes = daam.axes;

  function groups(speaker, codes) {
    var of = function (test) { return codes.filter(test).map(function (code) { return [code, speaker.place(code)]; }); };
    var number = function (code) { return Number(code.split(':')[0]); };
    return [
      { items: of(function (code) { return code.indexOf('MA') === 0; }) },
      { heading: speaker.say('regions'), items: of(function (code) { return number(code) <= 12; }) },
      { heading: speaker.say('provinces'), items: of(function (code) { return number(code) > 12; }) },
    ].filter(function (group) { return group.items.length; });
  }

  daam.frame.register('explorer', function (speaker, state, room) {
    var offered = daam.facts.indicators.filter(function (one) { return daam.facts.yearly[one.name] || daam.facts.monthly[one.name]; });
    var name = state.indicator;
    var there = Object.assign({}, daam.facts.monthly[name], daam.facts.yearly[name]);
    // In the order of the words, which is that of the country.
    var codes = Object.keys(speaker.words.places).sort(order).filter(function (code) { return there[code]; });
    if (codes.indexOf(state.place) < 0) state.place = codes[0];
    var views = [['time', speaker.say('over_time')]];
    var some = function (from, to) { return codes.filter(function (code) { return code.indexOf(':') < 0 && Number(code) >= from && Number(code) <= to; }); };
    if (some(1, 12).length) views.push(['region', speaker.say('by_region')]);
    if (some(13, 99999).length) views.push(['province', speaker.say('by_province')]);
    if (!views.some(function (view) { return view[0] === state.view; })) state.view = 'time';
    var shown = state.view === 'time' ? overTime(speaker, state, room) : between(speaker, state, room, state.view === 'region' ? some(1, 12) : some(13, 99999));
    var indicator = speaker.indicator(name);
    shown.subtitle = speaker.say('explorer_sub', { meaning: speaker.meaning(name).replace(/[.\s]+$/, ''), unit: speaker.unit(name) });
    shown.key = true;
    shown.empty = speaker.say(tell.chosen.length ? 'nothing' : 'choose');
    shown.title = shown.title || indicator;
    shown.choices = [
      { name: 'indicator', label: speaker.say('indicator'), options: [{ items: offered.map(function (one) { return [one.name, speaker.indicator(one.name)]; }) }] },
      { name: 'view', label: speaker.say('show'), options: [{ items: views }] },
    ];
    if (state.view === 'time') shown.choices.push({ name: 'place', label: speaker.say('place'), options: groups(speaker, codes) });
    else shown.choices.push({ name: 'year', label: speaker.say('year'), options: [{ items: speaker.words.years.map(function (text, at) { return [at, text]; }) }] });
    return shown;
  }, { indicator: 'paid_households', place: 'MA', view: 'time', year: daam.facts.year });

  // The country, then regions each with its milieux, then provinces.
  function order(one, other) {
    var rank = function (code) { return code.indexOf('MA') === 0 ? 0 : Number(code.split(':')[0]); };
    var milieu = function (code) { return code.indexOf(':urban') > 0 ? 1 : code.indexOf(':rural') > 0 ? 2 : 0; };
    return rank(one) - rank(other) || milieu(one) - milieu(other);
  }

  // Numbers of an axis, in the unit of the subtitle.
  function axis(speaker, name) {
    var kind = tell.unit(name);
    return function (value) {
      if (kind === 'share') return speaker.write.percent(value, value % 1 ? 1 : 0);
      if (kind === 'index') return speaker.write.decimal(value, 2);
      return speaker.write.decimal(value, value % 1 ? 1 : 0);
    };
  }

  function overTime(speaker, state, room) {
    var name = state.indicator;
    var byMonth = Boolean((daam.facts.monthly[name] || {})[state.place]);
    var list = function (index) { return (byMonth ? tell.monthly : tell.yearly)(name, state.place, index); };
    var times = byMonth ? speaker.words.months : speaker.words.years;
    var all = tell.chosen.filter(function (index) { return list(index) && list(index).some(function (value) { return value !== null; }); });
    var last = times.length - 1;
    var ends = axes.extremes(all.map(function (index) { return list(index)[last]; }));
    var around = function (index, at) { return !byMonth && state.place === 'MA' ? tell.margin(name, index, at) : 0; };
    var head = ends[0] < 0 ? null : speaker.say('explorer_title', {
      indicator: speaker.indicator(name), place: speaker.place(state.place), when: times[last],
      low: speaker.value(name, list(all[ends[0]])[last]), high: speaker.value(name, list(all[ends[1]])[last]),
    });
    return {
      title: head, height: room.narrow ? 300 : 400,
      option: all.length && {
        grid: axes.grid(room),
        xAxis: byMonth ? axes.months(room, speaker, { boundaryGap: false }) : axes.names(room, times.map(speaker.set), { axisLabel: { color: room.colours.ink } }),
        yAxis: axes.values(room, axis(speaker, name), { scale: tell.unit(name) === 'index' }),
        series: axes.ghosts(list, room).concat(all.map(function (index) { return axes.line(index, list(index), room, speaker.title(index)); })),
        tooltip: {
          trigger: 'axis', axisPointer: { lineStyle: { color: room.colours.muted } },
          formatter: function (points) {
            var at = points[0].dataIndex;
            return daam.frame.tip(times[at], all.map(function (index) {
              return [daam.look.of(index, room.colours), speaker.title(index), speaker.whole(name, list(index)[at], around(index, at))];
            }));
          },
        },
      },
      head: [speaker.say(byMonth ? 'month' : 'year')].concat(all.map(speaker.title)),
      rows: times.map(function (time, at) {
        return [time].concat(all.map(function (index) { return speaker.value(name, list(index)[at], true); }));
      }),
    };
  }

  function between(speaker, state, room, codes) {
    var name = state.indicator;
    var year = Math.min(Number(state.year), speaker.words.years.length - 1);
    var value = function (code, index) {
      var list = tell.yearly(name, code, index);
      return list ? list[year] : null;
    };
    var all = tell.chosen.filter(function (index) { return codes.some(function (code) { return value(code, index) !== null; }); });
    var lead = all[0];
    // From the least to the most under the first of those chosen, so that the most is on top.
    var rows = codes.slice().sort(function (one, other) { return value(one, lead) - value(other, lead); });
    var ends = axes.extremes(rows.map(function (code) { return lead === undefined ? null : value(code, lead); }));
    var right = speaker.right;
    return {
      title: ends[0] < 0 ? null : speaker.say('explorer_places', {
        indicator: speaker.indicator(name), when: speaker.words.years[year] + ' – ' + speaker.scenario(lead),
        low: speaker.value(name, value(rows[ends[0]], lead)), lowest: speaker.quoted(speaker.place(rows[ends[0]])),
        high: speaker.value(name, value(rows[ends[1]], lead)), highest: speaker.quoted(speaker.place(rows[ends[1]])),
      }),
      height: rows.length * (rows.length > 20 ? 19 : 30) + 50,
      option: all.length && {
        grid: axes.grid(room, { top: 4, left: right ? 24 : 8, right: right ? 8 : 24 }),
        xAxis: axes.values(room, axis(speaker, name), { inverse: right, splitNumber: room.narrow ? 3 : 6 }),
        yAxis: axes.names(room, rows.map(function (code) { return speaker.set(speaker.place(code)); }), {
          position: right ? 'right' : 'left',
          splitLine: { show: true, lineStyle: { color: room.colours.line } },
          axisLabel: { color: room.colours.ink, interval: 0, fontSize: rows.length > 20 ? 11 : 12, width: room.narrow ? 110 : 200, overflow: 'truncate' },
        }),
        series: all.map(function (index) {
          var look = daam.look.of(index, room.colours);
          return {
            type: 'scatter', symbol: look.symbol, symbolSize: 9, z: index === 0 ? 6 : 5, emphasis: { disabled: true },
            itemStyle: { color: look.color, opacity: 0.9 },
            data: rows.map(function (code, at) { return [value(code, index), at]; }),
          };
        }),
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow', axis: 'y' },
          formatter: function (points) {
            var code = rows[points[0].value[1]];
            return daam.frame.tip(speaker.place(code), all.map(function (index) {
              return [daam.look.of(index, room.colours), speaker.title(index), speaker.whole(name, value(code, index))];
            }));
          },
        },
      },
      head: [speaker.say('place_column')].concat(all.map(speaker.title)),
      rows: rows.slice().reverse().map(function (code) {
        return [speaker.place(code)].concat(all.map(function (index) { return speaker.value(name, value(code, index), true); }));
      }),
    };
  }
})(window.daam);
