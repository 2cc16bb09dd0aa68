// Poverty without and with support in each place: two points and the way from one to the other.
(function (daam) {
  'use strict';
  var tell = daam.tell;
  var axes = daam.axes;
  var BEFORE = 'poverty_headcount_before_transfer';
  var AFTER = 'poverty_headcount';

  daam.frame.register('poverty', function (speaker, state, room) {
    var scenario = Number(state.scenario);
    var year = daam.facts.year;
    var rows = [];
    var codes = ['MA', 'MA:urban', 'MA:rural'];
    for (var region = 1; region <= 12; region++) codes.push(String(region));
    codes.forEach(function (code) {
      var before = tell.yearly(BEFORE, code, scenario);
      var after = tell.yearly(AFTER, code, scenario);
      if (before && after && before[year] !== null) rows.push({ place: code, before: before[year], after: after[year] });
    });
    // The country and its milieux first, then regions from the poorest.
    var country = rows.filter(function (row) { return row.place.indexOf('MA') === 0; });
    var regions = rows.filter(function (row) { return row.place.indexOf('MA') !== 0; });
    regions.sort(function (one, other) { return other.before - one.before; });
    rows = country.concat(regions).reverse();
    var whole = country[0];
    var right = speaker.right;
    var above = room.narrow;
    var percent = function (value) { return speaker.write.percent(value, 2); };
    var gaps = whole && {
      before: percent(whole.before), after: percent(whole.after), year: speaker.words.years[year], scenario: speaker.scenario(scenario),
    };
    var without = { color: room.colours.muted, dash: 'solid', symbol: 'emptyCircle', width: 0 };
    var withIt = { color: room.colours.series[0], dash: 'solid', symbol: 'circle', width: 0 };
    var point = function (look, value) {
      return {
        type: 'scatter', symbol: look.symbol, symbolSize: 11, z: 5, data: rows.map(function (row, at) { return [value(row), at]; }),
        itemStyle: { color: look.color, borderColor: look.color, borderWidth: 2 }, emphasis: { disabled: true },
      };
    };
    return {
      title: !whole ? speaker.indicator(AFTER) : speaker.say(whole.after < whole.before ? 'poverty_falls' : 'poverty_stays', gaps),
      subtitle: speaker.say('poverty_sub', { year: speaker.words.years[year] }),
      choices: [{ name: 'scenario', label: speaker.say('scenario'), options: axes.scenarios(speaker) }],
      height: rows.length * (above ? 48 : 30) + 50,
      empty: speaker.say('nothing'),
      note: [daam.element('span', {}, [daam.controls.swatch(without), speaker.say('without')]),
        daam.element('span', {}, [daam.controls.swatch(withIt), speaker.say('with')])],
      option: rows.length && {
        grid: axes.grid(room, { top: above ? 24 : 8, right: right ? 8 : 24, left: right ? 24 : 8 }),
        xAxis: axes.values(room, function (value) { return speaker.write.percent(value, value % 1 ? 1 : 0); }, { min: 0, inverse: right }),
        yAxis: axes.names(room, rows.map(function (row) { return speaker.set(speaker.place(row.place)); }), {
          position: right ? 'right' : 'left', z: 10,
          axisLabel: above
            ? { inside: true, margin: 2, align: right ? 'right' : 'left', verticalAlign: 'bottom', padding: [0, 0, 11, 0], color: room.colours.ink, interval: 0 }
            : { color: room.colours.ink, interval: 0 },
        }),
        series: [{
          type: 'custom', z: 3, silent: true, tooltip: { show: false }, encode: { x: [1, 2], y: 0 },
          data: rows.map(function (row, at) { return [at, row.after, row.before]; }),
          renderItem: function (params, api) {
            var from = api.coord([api.value(1), api.value(0)]);
            var to = api.coord([api.value(2), api.value(0)]);
            return { type: 'line', shape: { x1: from[0], y1: from[1], x2: to[0], y2: to[1] }, style: { stroke: room.colours.rest, lineWidth: 4 } };
          },
        }, point(without, function (row) { return row.before; }), point(withIt, function (row) { return row.after; })],
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow' },
          formatter: function (points) {
            var row = rows[points[0].value[1]];
            return daam.frame.tip(speaker.place(row.place), [
              [without, speaker.say('without'), percent(row.before)],
              [withIt, speaker.say('with'), percent(row.after)],
              [null, speaker.say('change'), speaker.say('points', { value: speaker.write.signed(row.after - row.before, 2) })],
            ]);
          },
        },
      },
      head: [speaker.say('place_column'), speaker.say('without'), speaker.say('with')],
      rows: rows.slice().reverse().map(function (row) { return [speaker.place(row.place), percent(row.before), percent(row.after)]; }),
    };
  }, { scenario: 0 });
})(window.daam);
