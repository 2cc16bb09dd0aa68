// The charts of a run, drawn again as figures come.
(function (app, look) {
  'use strict';
  var drawn = {};
  var latest = null;
  app.state.place = 'paid_households';

  function chart(id, settings) {
    var room = document.getElementById(id);
    if (!room) return;
    if (drawn[id] && drawn[id].getDom() !== room) { drawn[id].dispose(); delete drawn[id]; }
    if (!drawn[id]) drawn[id] = window.echarts.init(room, null, { renderer: 'svg' });
    drawn[id].setOption(settings, { notMerge: true });
  }
  window.addEventListener('resize', function () {
    Object.keys(drawn).forEach(function (id) { drawn[id].resize(); });
  });
  var dark = matchMedia('(prefers-color-scheme: dark)');
  if (dark.addEventListener) dark.addEventListener('change', function () { if (latest) app.charts(latest[0], latest[1]); });

  function common(colours) {
    var text = { color: colours.ink, fontFamily: look.font, fontSize: 13 };
    return {
      animation: false, textStyle: text, aria: { enabled: true },
      grid: { left: 8, right: 16, top: 12, bottom: 56, containLabel: true },
      legend: { bottom: 0, textStyle: text, type: 'plain', itemWidth: 26 },
      tooltip: { trigger: 'axis', confine: true, backgroundColor: colours.card, borderColor: colours.line, textStyle: text },
    };
  }
  function axis(colours, more) {
    return Object.assign({
      axisLabel: { color: colours.muted, fontFamily: look.font, hideOverlap: true },
      axisLine: { lineStyle: { color: colours.muted } }, splitLine: { lineStyle: { color: colours.line } },
    }, more);
  }
  function written(text) { return look.set(text, app.language); }
  function named(figures) {
    var seen = {};
    return figures.scenarios.map(function (name) {
      var title = app.titleOf(name);
      // A reform may be called like what it is compared with.
      seen[title] = (seen[title] || 0) + 1;
      return written(seen[title] > 1 ? title + ' (' + seen[title] + ')' : title);
    });
  }
  function unit(axisSettings, name) {
    return Object.assign(axisSettings, { name: written(name), nameLocation: 'end', nameGap: 14, nameTextStyle: { color: axisSettings.axisLabel.color, fontFamily: look.font, align: 'left' } });
  }

  function months(figures, indicator, per, name, places) {
    var colours = look.theme(), numbers = app.numbers(), settings = common(colours), names = named(figures);
    var first = figures.first_month.split('-').map(Number);
    var many = figures.monthly[indicator][0].length;
    var labels = [];
    for (var at = 0; at < many; at++) {
      var month = first[1] - 1 + at;
      labels.push((first[0] + Math.floor(month / 12)) + '-' + ('0' + (month % 12 + 1)).slice(-2));
    }
    settings.grid.top = 40;
    settings.xAxis = axis(colours, { type: 'category', data: labels });
    settings.yAxis = unit(axis(colours, { type: 'value', scale: false }), name);
    settings.yAxis.axisLabel.formatter = function (value) { return app.plain(value); };
    settings.tooltip.valueFormatter = function (value) { return numbers.decimal(value, places); };
    settings.series = figures.monthly[indicator].map(function (values, index) {
      var own = look.of(index, colours);
      return { name: names[index], type: 'line', showSymbol: false, symbol: own.symbol, lineStyle: { color: own.color, type: own.dash, width: own.width }, itemStyle: { color: own.color }, data: values.map(function (value) { return value / per; }) };
    });
    return settings;
  }

  function yearly(figures) {
    var colours = look.theme(), numbers = app.numbers(), settings = common(colours), names = named(figures);
    var years = Object.keys(figures.yearly.budget_cost[0]).sort().filter(function (year) { return year > '2023'; });
    settings.grid.top = 40;
    settings.xAxis = axis(colours, { type: 'category', data: years });
    settings.yAxis = unit(axis(colours, { type: 'value' }), app.say('billion_dh'));
    settings.yAxis.axisLabel.formatter = function (value) { return app.plain(value); };
    settings.tooltip = Object.assign(settings.tooltip, { trigger: 'item', formatter: function (item) {
      var one = figures.yearly.budget_cost[item.data.at][item.data.year];
      return names[item.data.at] + '<br>' + item.data.year + ' : <b>' + numbers.decimal(one[0] / 1e9, 3) + '</b> ' + (one[1] ? numbers.margin(one[1] / 1e9, 3) : '');
    } });
    // A point and its interval, side by side for each scenario.
    var many = names.length;
    settings.series = names.map(function (name, index) {
      var own = look.of(index, colours);
      return {
        name: name, type: 'custom', itemStyle: { color: own.color }, encode: { x: 0, y: [1, 2, 3] },
        data: years.map(function (year, at) {
          var one = figures.yearly.budget_cost[index][year] || [NaN, 0], margin = one[1] || 0;
          return { value: [at, one[0] / 1e9, (one[0] - margin) / 1e9, (one[0] + margin) / 1e9], at: index, year: year };
        }),
        renderItem: function (params, api) {
          var width = api.size([1, 0])[0] * 0.8 / many;
          var x = api.coord([api.value(0), 0])[0] + (index - (many - 1) / 2) * width;
          var zero = api.coord([0, 0])[1], top = api.coord([0, api.value(1)])[1];
          var low = api.coord([0, api.value(2)])[1], high = api.coord([0, api.value(3)])[1];
          var half = Math.min(6, width / 4), line = { stroke: colours.ink, lineWidth: 1.5 };
          var bar = { type: 'rect', shape: { x: x - width * 0.42, y: Math.min(top, zero), width: width * 0.84, height: Math.abs(zero - top) }, style: { fill: own.color, opacity: 0.8 } };
          var whisker = [[x, low, x, high], [x - half, low, x + half, low], [x - half, high, x + half, high]].map(function (ends) {
            return { type: 'line', shape: { x1: ends[0], y1: ends[1], x2: ends[2], y2: ends[3] }, style: line };
          });
          return { type: 'group', children: [bar].concat(low === high ? [] : whisker) };
        },
      };
    });
    return settings;
  }

  function deciles(figures) {
    var colours = look.theme(), numbers = app.numbers(), settings = common(colours), names = named(figures);
    settings.xAxis = axis(colours, { type: 'category', data: ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], name: '' });
    settings.yAxis = axis(colours, { type: 'value', max: 100 });
    settings.yAxis.axisLabel.formatter = function (value) { return numbers.percent(value, 0); };
    settings.tooltip.valueFormatter = function (value) { return numbers.percent(value, 1); };
    settings.series = figures.deciles.map(function (values, index) {
      var own = look.of(index, colours);
      return { name: names[index], type: 'line', symbol: own.symbol, symbolSize: 7, lineStyle: { color: own.color, type: own.dash, width: own.width }, itemStyle: { color: own.color }, data: values.map(function (value) { return value * 100; }) };
    });
    return settings;
  }

  app.placesPicker = function () {
    var select = app.make('select', { onchange: function () { app.state.place = select.value; if (latest) app.charts(latest[0], latest[1]); } });
    app.options(select, app.catalogue.of_places.map(function (name) {
      return [name, app.of(app.catalogue.indicators[name].title)];
    }), app.state.place);
    return app.field(app.say('figure'), select);
  };
  function places(figures) {
    var indicator = app.state.place, found = figures.places[indicator];
    var frame = document.getElementById('chart-places-frame');
    var regions = app.catalogue.places.filter(function (one) { return one.is_region && found && found[one.code]; });
    var room = document.getElementById('chart-places');
    if (!regions.length) {
      if (drawn['chart-places']) { drawn['chart-places'].dispose(); delete drawn['chart-places']; }
      if (frame) app.fill(room, app.make('p', { class: 'note' }, app.say('places_later')));
      return;
    }
    if (room && !drawn['chart-places']) room.replaceChildren();
    var colours = look.theme(), settings = common(colours), names = named(figures);
    var money = indicator === 'budget_cost', count = indicator === 'paid_households';
    var per = money ? 1e6 : count ? 1 : 0.01;
    var numbers = app.numbers();
    var write = function (value) { return money || count ? numbers.decimal(value, 0) : numbers.percent(value, 1); };
    settings.xAxis = axis(colours, { type: 'value' });
    settings.xAxis.axisLabel.formatter = function (value) { return money || count ? app.plain(value) : numbers.percent(value, 0); };
    settings.yAxis = axis(colours, { type: 'category', inverse: true, data: regions.map(function (one) { return written(app.of(one.title)); }) });
    settings.yAxis.axisLabel = { color: colours.ink, fontFamily: look.font, width: 150, overflow: 'truncate' };
    settings.tooltip.valueFormatter = write;
    settings.series = names.map(function (name, index) {
      var own = look.of(index, colours);
      return { name: name, type: 'bar', itemStyle: { color: own.color }, barGap: '10%', data: regions.map(function (one) { var value = found[one.code][index]; return value === null ? null : value / per; }) };
    });
    chart('chart-places', settings);
  }

  app.charts = function (figures, year) {
    latest = [figures, year];
    chart('chart-cost', months(figures, 'budget_cost', 1e6, app.say('million_dh'), 1));
    chart('chart-paid', months(figures, 'paid_households', 1e6, app.say('million_households'), 3));
    chart('chart-yearly', yearly(figures));
    chart('chart-deciles', deciles(figures));
    places(figures);
  };

  // A line of points, for the search and the family.
  app.lineChart = function (id, points, names, marks, fromZero) {
    var colours = look.theme(), settings = common(colours), numbers = app.numbers(), own = look.of(1, colours);
    settings.legend = undefined;
    settings.grid.bottom = 40;
    settings.grid.top = 36;
    settings.xAxis = axis(colours, { type: 'value', scale: true, name: written(names[0]), nameLocation: 'middle', nameGap: 28, nameTextStyle: { color: colours.muted, fontFamily: look.font } });
    settings.yAxis = unit(axis(colours, { type: 'value', scale: !fromZero, min: fromZero ? 0 : null }), names[1]);
    settings.xAxis.axisLabel.formatter = settings.yAxis.axisLabel.formatter = function (value) { return app.plain(value); };
    settings.tooltip.formatter = function (items) { return numbers.decimal(items[0].value[0], 2) + ' → ' + numbers.decimal(items[0].value[1], 2); };
    settings.series = [{
      type: 'line', data: points, showSymbol: points.length < 40, symbolSize: 7, lineStyle: { color: own.color, width: 2 }, itemStyle: { color: own.color },
      markLine: marks ? { silent: true, symbol: 'none', lineStyle: { color: colours.muted, type: 'dashed' }, label: { show: false }, data: marks } : undefined,
    }];
    chart(id, settings);
  };
})(window.daam.app, window.daam.look);
