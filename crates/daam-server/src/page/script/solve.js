// The search: a lever, a figure, its target.
(function (app) {
  'use strict';
  var FIGURES = [['budget', 'solve_budget', 1e9, 29], ['poverty', 'solve_poverty', 0.01, 0.5],
    ['caseload', 'solve_caseload', 1e6, 4], ['coverage', 'solve_coverage', 0.01, 35]];
  var search = app.state.solve = { lever: 'lump_sum.amount', figure: 'budget', target: 29, year: 2027, sample: '0.05', report: null, stop: null };

  function figureOf(name) { return FIGURES.find(function (one) { return one[0] === name; }); }

  function start() {
    var per = figureOf(search.figure)[2];
    search.report = { phase: 'waiting', seconds: 0, rounds: 0 };
    search.problem = null;
    search.found = null;
    search.since = search.year + '-01';
    show();
    app.ask('/api/solve', {
      reform: app.reform(), lever: search.lever, figure: search.figure, target: search.target * per,
      year: Number(search.year), from: search.since, sample: Number(search.sample),
    }).then(function (begun) {
      search.stop = app.follow(begun.id, function (report) {
        search.report = report;
        if (report.figures) search.found = report.figures;
        show();
      });
    }, function (refusal) {
      search.report = { phase: 'failed', seconds: 0, rounds: 0 };
      search.problem = refusal;
      show();
    });
  }

  function show() {
    var room = document.getElementById('found');
    if (!room) return;
    var report = search.report;
    if (!report) return;
    var going = ['waiting', 'running'].indexOf(report.phase) >= 0;
    var problem = search.problem || (report.problem ? { problems: [report.problem] } : null);
    var found = search.found, lever = app.lever(search.lever), figure = figureOf(search.figure);
    var parts = [app.make('div', { class: 'status', 'data-phase': report.phase },
      app.make('p', {}, app.make('strong', {}, app.say('phase_' + report.phase)), ' ',
        going ? app.say('round', { round: report.rounds || 1 }) : '', ' ', app.numbers().decimal(report.seconds, 1), ' s'),
      going ? app.make('progress', { max: 1, value: report.total ? report.households / report.total : 0, 'aria-label': app.say('phase_running') }) : null,
      problem ? app.problems(problem) : null)];
    if (found) {
      var in_ = function (value) { return app.plain(Number((value / figure[2]).toFixed(4))) + ' ' + app.say(figure[1]).replace(/^.*\(|\).*$/g, ''); };
      parts.push(app.make('div', { class: 'answer-box', id: 'answer' },
        app.make('p', {}, app.make('strong', {}, app.say('answer', { lever: app.of(lever.title), value: '\u2068' + app.plain(found.value) + '\u2069' })), ' ', app.of(lever.phrase),
          ' · ', app.say('answer_now', { value: '\u2068' + app.plain(found.present) + '\u2069' })),
        app.make('p', {}, found.standard_error === null ? null : app.say('answer_error', { error: '\u2068' + app.numbers().decimal(found.standard_error, found.standard_error < 0.1 ? 4 : 2) + '\u2069' }), ' ; ',
          app.say('answer_outcome', { outcome: '\u2068' + in_(found.outcome) + '\u2069', target: '\u2068' + in_(found.target) + '\u2069' })),
        found.within ? null : app.make('p', {}, app.say('answer_jumps')),
        app.make('button', { type: 'button', class: 'main', onclick: function () { app.state.tab = 'reform'; app.takeChange(search.lever, search.since, found.value); } }, app.say('take_answer'))),
      app.make('figure', {}, app.make('figcaption', {}, app.say('chart_tries')), app.make('div', { id: 'chart-tries', class: 'chart', role: 'img', 'aria-label': app.say('chart_tries') })));
    }
    app.fill(room, parts);
    if (found) {
      var points = found.tries.map(function (one) { return [one[0], one[1] / figure[2]]; }).sort(function (one, other) { return one[0] - other[0]; });
      app.lineChart('chart-tries', points, [app.of(lever.title), app.say(figure[1])], [{ yAxis: found.target / figure[2] }, { xAxis: found.value }]);
    }
    document.getElementById('search').disabled = going;
    document.getElementById('stop-search').disabled = !going || !search.stop;
  }

  app.solvePanel = function () {
    var lever = app.make('select', { id: 'solve-lever', onchange: function () { search.lever = lever.value; } });
    app.options(lever, app.catalogue.levers.filter(function (one) { return one.kind === 'number' || one.kind === 'integer'; })
      .map(function (one) { return [one.name, app.of(one.title)]; }), search.lever);
    var target = app.make('input', { type: 'number', step: 'any', value: search.target, oninput: function () { search.target = Number(target.value); } });
    var figure = app.make('select', {
      onchange: function () { search.figure = figure.value; search.target = figureOf(figure.value)[3]; target.value = search.target; },
    });
    app.options(figure, FIGURES.map(function (one) { return [one[0], app.say(one[1])]; }), search.figure);
    var year = app.make('select', { onchange: function () { search.year = year.value; } });
    var years = [];
    for (var one = 2024; one <= 2040; one++) years.push([String(one), String(one)]);
    app.options(year, years, String(search.year));
    var sample = app.make('select', { onchange: function () { search.sample = sample.value; } });
    app.options(sample, [['0.01', '1 %'], ['0.05', '5 %'], ['0.25', '25 %'], ['1', app.say('whole')]], search.sample);
    setTimeout(show, 0);
    return app.make('div', { class: 'columns' },
      app.make('section', { class: 'panel' }, app.make('h2', {}, app.say('tab_solve')), app.make('p', { class: 'note' }, app.say('solve_intro')),
        app.field(app.say('lever'), lever), app.field(app.say('must_be'), figure),
        app.make('div', { class: 'row' }, app.field(app.say('reaches'), target), app.field(app.say('in_year'), year), app.field(app.say('sample'), sample)),
        app.make('div', { class: 'row buttons' },
          app.make('button', { type: 'button', id: 'search', class: 'main', onclick: start }, app.say('search')),
          app.make('button', { type: 'button', id: 'stop-search', disabled: true, onclick: function () { if (search.stop) search.stop(); } }, app.say('stop')))),
      app.make('section', { class: 'results', id: 'found' }));
  };
})(window.daam.app);
