// What a year costs under each scenario, or more than the first, with the margin of error.
(function (daam) {
  'use strict';
  var tell = daam.tell;
  var axes = daam.axes;

  daam.frame.register('yearly_cost', function (speaker, state, room) {
    var year = Math.min(Number(state.year), speaker.words.years.length - 1);
    var apart = state.measure === 'difference' && tell.count > 1;
    var base = tell.cost(0, year);
    var rows = [];
    for (var index = apart ? 1 : 0; index < tell.count; index++) {
      var cost = tell.cost(index, year);
      if (cost === null) continue;
      var margin = tell.margin(apart ? 'budget_cost_difference' : 'budget_cost', index, year) || 0;
      rows.push({ scenario: index, value: apart ? cost - base : cost, margin: margin });
    }
    // From the top down the costliest first.
    rows.sort(function (one, other) { return one.value - other.value || other.scenario - one.scenario; });
    var right = speaker.right;
    var write = apart ? speaker.write.signed : speaker.write.decimal;
    var unit = speaker.say('billion_dh');
    // On a narrow screen a name stands above its bar.
    var above = room.narrow;
    var step = above ? 50 : 30;
    var most = rows.length && rows[rows.length - 1];
    var sure = function (row) { return Math.abs(row.value) > row.margin && Math.abs(row.value) >= 0.05; };
    var tally = { more: 0, less: 0, same: 0 };
    rows.forEach(function (row) { tally[!sure(row) ? 'same' : row.value > 0 ? 'more' : 'less'] += 1; });
    var amount = function (row) { return write(row.value / 1000, 2); };
    var around = function (row) { return row.margin > 0 ? speaker.write.margin(row.margin / 1000, 2) : ''; };
    return {
      title: rows.length === 0 ? speaker.say('cost') : apart
        ? speaker.say('difference_title', {
          base: speaker.scenario(0), year: speaker.words.years[year], more: speaker.write.decimal(tally.more, 0),
          less: speaker.write.decimal(tally.less, 0), same: speaker.write.decimal(tally.same, 0),
        })
        : speaker.say('yearly_title', { most: speaker.scenario(most.scenario), year: speaker.words.years[year], high: speaker.money(most.value) }),
      subtitle: speaker.say(apart ? 'difference_sub' : 'yearly_sub', { unit: unit, base: speaker.scenario(0) }),
      choices: [
        { name: 'measure', label: speaker.say('measure'), options: [{ items: [['cost', speaker.say('cost')]].concat(tell.count > 1 ? [['difference', speaker.say('difference')]] : []) }] },
        { name: 'year', label: speaker.say('year'), options: [{ items: speaker.words.years.map(function (text, at) { return [at, text]; }) }] },
      ],
      height: rows.length * step + 50,
      empty: speaker.say('nothing'),
      option: rows.length && {
        grid: axes.grid(room, { left: right ? 70 : 8, right: right ? 8 : 70, top: above ? 24 : 8, bottom: 4 }),
        xAxis: axes.values(room, function (value) { return write(value / 1000, Math.abs(value) % 1000 ? 1 : 0); }, {
          inverse: right, splitNumber: room.narrow ? 3 : 6,
          // Room for the figures at the end of bars to the other side.
          boundaryGap: apart ? [room.narrow ? '30%' : '12%', room.narrow ? '10%' : '4%'] : 0,
        }),
        yAxis: axes.names(room, rows.map(function (row) { return speaker.set(speaker.title(row.scenario)); }), {
          position: right ? 'right' : 'left',
          axisLine: { show: !apart, lineStyle: { color: room.colours.rest } },
          axisLabel: above
            ? { inside: true, margin: 2, align: right ? 'right' : 'left', verticalAlign: 'bottom', padding: [0, 0, 13, 0], width: room.width - 30, overflow: 'truncate', color: room.colours.ink, interval: 0 }
            : { width: 270, overflow: 'truncate', color: room.colours.ink, interval: 0 },
          z: 10,
        }),
        series: [{
          type: 'bar', barWidth: above ? 12 : 15,
          data: rows.map(function (row) {
            var color = row.scenario === 0 ? room.colours.ink : sure(row) || !apart ? room.colours.series[0] : room.colours.rest;
            return { value: row.value, itemStyle: { color: color } };
          }),
          emphasis: { disabled: true },
        }, {
          // A point at the end of the margin carries the figure, clear of its line.
          type: 'scatter', symbolSize: 0.01, silent: true, z: 7, tooltip: { show: false },
          data: rows.map(function (row, at) {
            var out = row.value < 0 ? -1 : 1;
            return {
              value: [row.value + out * row.margin, at],
              label: {
                show: true, position: (out > 0) !== right ? 'right' : 'left', distance: 6, fontSize: 12,
                formatter: speaker.set(amount(row)), color: room.colours.ink,
              },
            };
          }),
        }, axes.margins(rows.map(function (row, at) {
          return [at, row.value - row.margin, row.value + row.margin];
        }).filter(function (ends) { return ends[1] !== ends[2]; }), 'y', room.colours.muted)],
        tooltip: {
          trigger: 'axis', axisPointer: { type: 'shadow' },
          formatter: function (points) {
            var row = rows[points[0].dataIndex];
            var look = { color: room.colours.series[0], dash: 'solid', symbol: 'rect', width: 0 };
            var more = row.margin > 0 ? ' (' + speaker.write.margin(row.margin, 1) + ')' : '';
            return daam.frame.tip(speaker.title(row.scenario), [
              [look, speaker.words.years[year], speaker.say('million_amount', { value: write(row.value, 1) }) + more],
            ]);
          },
        },
      },
      head: [speaker.say('scenario'), speaker.say(apart ? 'difference' : 'cost') + ' (' + unit + ')', speaker.say('margin')],
      rows: rows.slice().reverse().map(function (row) { return [speaker.title(row.scenario), amount(row), around(row) || '–']; }),
    };
  }, { measure: 'cost', year: daam.facts.year });
})(window.daam);
