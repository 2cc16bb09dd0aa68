// A run: asked for, followed, shown, pinned, taken away.
(function (app) {
  'use strict';
  var ROWS = ['budget_cost', 'paid_households', 'paid_persons', 'paid_children', 'mean_award', 'coverage', 'exclusion_error',
    'inclusion_error', 'poverty_headcount', 'poverty_gap', 'vulnerability_rate', 'gini', 'winners', 'losers'];
  var run = app.state.run = { id: null, report: null, stop: null, title: '', to: (new Date().getFullYear() + 1) + '-12', sample: '1', beside: [], titles: {} };
  var pins = app.state.pins = [];
  app.state.year = null;

  function going() { return run.report !== null && ['waiting', 'running'].indexOf(run.report.phase) >= 0; }

  app.startRun = function () {
    var asked = app.reform();
    run.report = { phase: 'waiting', seconds: 0, households: 0, total: 0 };
    run.figures = null;
    run.problem = null;
    run.title = asked.toml ? app.state.reform.file : asked.title;
    run.stop = null;
    app.draw();
    var request = { reform: asked, beside: run.beside, to: run.to, sample: Number(run.sample) };
    app.ask('/api/runs', request).then(function (begun) {
      run.id = begun.id;
      run.stop = app.follow(begun.id, function (report) {
        if (run.id !== begun.id) return;
        run.report = report;
        if (report.figures) run.figures = report.figures;
        drawResults();
      });
    }, function (refusal) {
      run.report = { phase: 'failed', seconds: 0 };
      run.problem = refusal;
      drawResults();
    });
  };

  app.refreshRun = function () {
    var late = app.state.reform.changes.some(function (change) { return change.from > run.to; });
    var warning = document.getElementById('late');
    if (warning) warning.hidden = !late;
    var button = document.getElementById('run');
    if (button) button.disabled = app.state.sound === false || going();
    var stop = document.getElementById('stop');
    if (stop) stop.disabled = !going() || !run.stop;
  };

  app.runPanel = function () {
    var to = app.make('select', { onchange: function () { run.to = to.value; app.refreshRun(); } });
    var years = [];
    for (var year = 2024; year <= 2040; year++) years.push([year + '-12', String(year)]);
    app.options(to, years, run.to);
    var sample = app.make('select', { onchange: function () { run.sample = sample.value; } });
    app.options(sample, [['0.01', '1 %'], ['0.05', '5 %'], ['0.25', '25 %'], ['1', app.say('whole')]], run.sample);
    var beside = app.make('details', {}, app.make('summary', {}, app.say('beside')), app.make('div', { class: 'beside' },
      app.catalogue.scenarios.slice(1).map(function (one) {
        return app.make('label', {}, app.make('input', {
          type: 'checkbox', checked: run.beside.indexOf(one.name) >= 0,
          onchange: function (event) {
            run.beside = run.beside.filter(function (name) { return name !== one.name; });
            if (event.target.checked) run.beside.push(one.name);
          },
        }), ' ', app.of(one.title));
      })));
    return app.make('section', { class: 'panel go' },
      app.make('div', { class: 'row' }, app.field(app.say('to'), to), app.field(app.say('sample'), sample)), beside,
      app.make('p', { class: 'problems', id: 'late', hidden: true }, app.say('late_change')),
      app.make('div', { class: 'row buttons' },
        app.make('button', { type: 'button', id: 'run', class: 'main', onclick: app.startRun }, app.say('run')),
        app.make('button', { type: 'button', id: 'stop', onclick: function () { if (run.stop) run.stop(); } }, app.say('stop'))));
  };

  // What a scenario of the run is called.
  app.titleOf = function (name) {
    if (name === 'reform') return run.title || app.say('default_title');
    if (name === 'baseline') return app.say('law_in_force');
    var known = app.scenario(name);
    return known ? app.of(known.title) : name;
  };

  // A yearly figure in its unit.
  app.figure = function (indicator, value, signed) {
    var numbers = app.numbers();
    var unit = indicator === 'mean_award' ? 'award' : indicator === 'budget_cost' ? 'money'
      : /_(households|persons|children)$|^(winners|losers)$/.test(indicator) ? 'count' : 'share';
    if (value === undefined || value === null) return '–';
    var write = signed ? numbers.signed : numbers.decimal;
    if (unit === 'money') return write(value / 1e9, 3);
    if (unit === 'count') return write(value, 0);
    if (unit === 'award') return write(value, 1);
    return write(value * 100, 2);
  };
  function unitOf(indicator) {
    if (indicator === 'budget_cost') return app.say('billion_dh');
    var known = app.catalogue.indicators[indicator];
    var text = known ? app.of(known.unit) : '';
    return /^(coverage|exclusion_error|inclusion_error|poverty|vulnerability|gini)/.test(indicator) ? '%' : text;
  }
  function withMargin(indicator, one, signed) {
    if (!one) return '–';
    var value = app.figure(indicator, one[0], signed);
    if (one[1] === null || one[1] === undefined || one[1] === 0) return value;
    return value + '\u00a0±\u00a0' + app.figure(indicator, one[1], false);
  }

  function yearsOf(figures) { return Object.keys(figures.yearly.budget_cost[0]).sort(); }
  function chosenYear(figures) {
    var years = yearsOf(figures);
    return years.indexOf(app.state.year) >= 0 ? app.state.year : years[years.length - 1];
  }

  function tile(key, indicator, figures, year, at) {
    var own = figures.yearly[indicator][at][year];
    var difference = figures.differences[indicator][at][year];
    var unsure = difference && difference[1] > 0 && Math.abs(difference[0]) <= difference[1];
    return app.make('li', {}, app.make('span', { class: 'name' }, app.say(key, { year: year })),
      app.make('strong', {}, app.make('bdi', {}, withMargin(indicator, own)), ' ', app.make('small', {}, unitOf(indicator))),
      app.make('span', { class: 'note' }, app.say('against', { value: '\u2068' + withMargin(indicator, difference, true) + '\u2069' }),
        unsure ? app.make('em', {}, ' (' + app.say('unsure') + ')') : null));
  }

  function table(figures, year) {
    var pinned = pins.map(function (pin) { return { title: pin.title, figures: pin.figures, at: pin.at }; });
    var columns = figures.scenarios.map(function (name, at) { return { title: app.titleOf(name), figures: figures, at: at }; }).concat(pinned);
    return app.make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': app.say('results') },
      app.make('table', { id: 'figures' },
        app.make('thead', {}, app.make('tr', {}, app.make('th', { scope: 'col' }, app.say('figure')),
          columns.map(function (one) { return app.make('th', { scope: 'col', class: 'num' }, one.title); }))),
        app.make('tbody', {}, ROWS.map(function (indicator) {
          var known = app.catalogue.indicators[indicator];
          return app.make('tr', {}, app.make('th', { scope: 'row', title: known ? app.of(known.meaning) : '' },
            known ? app.of(known.title) : indicator, app.make('small', {}, ' (' + unitOf(indicator) + ')')),
          columns.map(function (one) {
            var room = one.figures.yearly[indicator], differences = one.figures.differences[indicator];
            var own = room && room[one.at][year], difference = differences && differences[one.at][year];
            return app.make('td', { class: 'num' }, app.make('bdi', {}, withMargin(indicator, own)),
              difference ? app.make('span', { class: 'difference' }, app.make('bdi', {}, withMargin(indicator, difference, true))) : null);
          }));
        }))));
  }

  function takeAway() {
    if (!run.report || !run.report.kept) return null;
    var link = function (file, key) {
      return app.make('a', { class: 'button', href: '/api/jobs/' + run.id + '/' + file, target: file === 'report.html' ? '_blank' : null, rel: 'noopener' }, app.say(key));
    };
    var note = app.make('span', { class: 'note', 'aria-live': 'polite' });
    var keep = app.make('button', {
      type: 'button', onclick: function () {
        keep.disabled = true;
        note.textContent = app.say('keeping');
        app.ask('/api/jobs/' + run.id + '/keep', {}).then(function (kept) {
          note.textContent = app.say('kept', { folder: kept.folder });
        }, function (refusal) { note.replaceChildren(app.problems(refusal)); keep.disabled = false; });
      },
    }, app.say('keep'));
    return app.make('div', { class: 'take' }, app.make('h3', {}, app.say('take_away')),
      app.make('div', { class: 'row buttons' }, link('report.html', 'report'), link(app.language === 'fr' ? 'summary.xlsx' : 'summary.' + app.language + '.xlsx', 'spreadsheet'),
        link('results.csv', 'results_csv'), link('results.parquet', 'results_parquet'), link('reform.toml', 'scenario_toml'),
        link('households.csv', 'households_csv'), link('persons.csv', 'persons_csv'), keep), note);
  }

  function status() {
    var report = run.report;
    if (!report) return null;
    var share = run.figures && report.phase !== 'running' ? run.figures.share
      : report.total ? Math.min(1, report.households / report.total) * Number(run.sample) : 0;
    var wanted = Number(run.sample);
    var part = report.phase === 'done' ? 1 : Math.min(1, share / wanted);
    var problem = run.problem || (report.problem ? { problems: [report.problem] } : null);
    return app.make('div', { class: 'status', 'data-phase': report.phase },
      app.make('progress', { max: 1, value: part, 'aria-label': app.say('phase_' + report.phase) }),
      app.make('p', {}, app.make('strong', {}, app.say('phase_' + report.phase)), ' ',
        app.say('visited', { share: '\u2068' + app.numbers().percent(share * 100, 1) + '\u2069', seconds: app.numbers().decimal(report.seconds, 1) })),
      problem ? app.problems(problem) : null);
  }

  // Draws a room again only when what it shows has changed: a control in use stays in use.
  function once(id, key, build) {
    var room = document.getElementById(id);
    if (!room || room.dataset.key === key) return;
    room.dataset.key = key;
    app.fill(room, build());
  }

  function drawResults() {
    app.refreshRun();
    if (!document.getElementById('results')) return;
    if (!run.report) return;
    var figures = run.figures, report = run.report;
    app.fill(document.getElementById('status'), status());
    once('live', report.phase, function () { return [app.say('phase_' + report.phase)]; });
    once('take', run.id + report.kept, function () { return [takeAway()]; });
    if (!figures) return;
    var year = chosenYear(figures);
    var at = figures.scenarios.indexOf('reform');
    var years = yearsOf(figures);
    once('tiles', [run.id, figures.share, year].join(), function () {
      return [tile('tile_cost', 'budget_cost', figures, year, at), tile('tile_paid', 'paid_households', figures, year, at),
        tile('tile_poverty', 'poverty_headcount', figures, year, at)];
    });
    once('controls', [years.join(), year, pins.length].join(' '), function () {
      var pick = app.make('select', { id: 'year', onchange: function () { app.state.year = pick.value; drawResults(); } });
      app.options(pick, years.map(function (one) { return [one, one]; }), year);
      return [app.field(app.say('year'), pick),
        app.make('button', {
          type: 'button', id: 'pin', onclick: function () {
            if (run.figures) pins.push({ title: run.title, figures: run.figures, at: run.figures.scenarios.indexOf('reform') });
            drawResults();
          },
        }, app.say('pin')),
        pins.map(function (one, index) {
          return app.make('button', { type: 'button', class: 'quiet', onclick: function () { pins.splice(index, 1); drawResults(); } },
            app.say('unpin') + ' : ' + one.title);
        })];
    });
    once('table', [run.id, figures.share, year, pins.length].join(), function () {
      return [table(figures, year), app.make('p', { class: 'note' }, app.say('margin_note'))];
    });
    app.charts(figures, year);
  }
  app.drawResults = drawResults;

  app.resultsPanel = function () {
    var rooms = [['chart-cost', 'chart_cost'], ['chart-paid', 'chart_paid'], ['chart-yearly', 'chart_yearly'],
      ['chart-deciles', 'chart_deciles'], ['chart-places', 'chart_places']];
    if (!run.report) {
      return app.make('section', { id: 'results', class: 'results' }, app.make('h2', {}, app.say('results')),
        app.make('p', { class: 'empty' }, app.say('nothing_yet')));
    }
    return app.make('section', { id: 'results', class: 'results' }, app.make('h2', {}, app.say('results')),
      app.make('p', { id: 'live', class: 'unseen', role: 'status' }), app.make('div', { id: 'status' }),
      app.make('ul', { id: 'tiles', class: 'tiles' }), app.make('div', { id: 'controls', class: 'row' }),
      app.make('div', { id: 'table' }), app.make('div', { id: 'take' }),
      app.make('div', { class: 'charts' }, rooms.map(function (one) {
        return app.make('figure', { id: one[0] + '-frame' }, app.make('figcaption', {}, app.say(one[1])),
          one[0] === 'chart-places' ? app.placesPicker() : null,
          app.make('div', { id: one[0], class: 'chart', role: 'img', 'aria-label': app.say(one[1]) }));
      })));
  };
})(window.daam.app);
