// @ts-check
// The search: a lever, a figure, its target.
(() => {
  /** @typedef {{ name: string, title: string, per: number, usual: number }} Sought */
  /** @type {[Sought, ...Sought[]]} */
  const FIGURES = [
    { name: 'budget', title: 'solve_budget', per: 1e9, usual: 29 }, { name: 'poverty', title: 'solve_poverty', per: 0.01, usual: 0.5 },
    { name: 'caseload', title: 'solve_caseload', per: 1e6, usual: 4 }, { name: 'coverage', title: 'solve_coverage', per: 0.01, usual: 35 },
  ];
  const search = {
    lever: 'lump_sum.amount', figure: FIGURES[0], target: 29, year: '2027', sample: '0.05',
    report: /** @type {Progress<Found> | null} */ (null),
    found: /** @type {Found | null} */ (null),
    stop: /** @type {(() => void) | null} */ (null),
  };
  // What the search under way was asked: the choices may have moved on since.
  let asked = { lever: search.lever, figure: search.figure, from: '' };

  const start = () => {
    const { lever, figure, year } = search;
    asked = { lever, figure, from: year + '-01' };
    search.report = app.report('waiting');
    search.found = null;
    show();
    /** @type {Promise<{ id: string }>} */ (app.ask('/api/solve', {
      reform: app.reform(), lever, figure: figure.name, target: search.target * figure.per,
      year: Number(year), from: asked.from, sample: Number(search.sample),
    })).then(({ id }) => {
      search.stop = app.follow(id, (/** @type {Progress<Found>} */ report) => {
        search.report = report;
        search.found = report.figures ?? search.found;
        show();
      });
    }, (/** @type {Refusal} */ refusal) => {
      search.report = app.report('failed', refusal.problems);
      show();
    });
  };

  /** @type {(found: Found, lever: Lever, figure: Sought) => Element[]} */
  const answer = (found, lever, figure) => {
    const unit = app.say(figure.title).replace(/^.*\(|\).*$/g, '');
    /** @type {(value: number) => string} */
    const reached = value => app.isolated(app.plain(Number((value / figure.per).toFixed(4))) + ' ' + unit);
    const error = found.standard_error;
    return [make('div', { class: 'answer-box', id: 'answer' },
      make('p', {}, make('strong', {}, app.say('answer', { lever: app.of(lever.title), value: app.isolated(app.plain(found.value)) })), ' ', app.of(lever.phrase),
        ' · ', app.say('answer_now', { value: app.isolated(app.plain(found.present)) })),
      make('p', {}, error !== null && app.say('answer_error', { error: app.isolated(app.numbers().decimal(error, error < 0.1 ? 4 : 2)) }) + ' ; ',
        app.say('answer_outcome', { outcome: reached(found.outcome), target: reached(found.target) })),
      found.within ? null : make('p', {}, app.say('answer_jumps')),
      app.button(app.say('take_answer'), () => { app.tab = 'reform'; app.takeChange(lever.name, asked.from, found.value); }, { class: 'main' })),
    make('figure', {}, make('figcaption', {}, app.say('chart_tries')), app.room('chart-tries', app.say('chart_tries')))];
  };
  const show = () => {
    const room = document.getElementById('found');
    const { report, found } = search;
    if (!room || !report) return;
    const going = app.going(report);
    const lever = app.lever(asked.lever), figure = asked.figure;
    fill(room, make('div', { class: 'status', 'data-phase': report.phase },
      make('p', {}, make('strong', {}, app.say('phase_' + report.phase)), ' ',
        going ? app.say('round', { round: report.rounds || 1 }) : '', ' ', app.numbers().decimal(report.seconds, 1), ' s'),
      going && make('progress', { max: 1, value: report.total ? report.households / report.total : 0, 'aria-label': app.say('phase_running') }),
      app.wrong(report)), found && answer(found, lever, figure));
    if (found) {
      const points = found.tries.map(([value, outcome]) => /** @type {Pair} */ ([value, outcome / figure.per])).sort((one, other) => one[0] - other[0]);
      app.lineChart('chart-tries', points, [app.of(lever.title), app.say(figure.title)], [{ yAxis: found.target / figure.per }, { xAxis: found.value }]);
    }
    document.getElementById('search')?.toggleAttribute('disabled', going);
    document.getElementById('stop-search')?.toggleAttribute('disabled', !going || !search.stop);
  };

  app.solvePanel = () => {
    const levers = app.catalogue.levers.filter(one => one.kind === 'number' || one.kind === 'integer');
    const target = make('input', { type: 'number', step: 'any', value: search.target, oninput() { search.target = Number(target.value); } });
    const figures = app.select(FIGURES.map(one => [one.name, app.say(one.title)]), search.figure.name, name => {
      search.figure = FIGURES.find(one => one.name === name) ?? FIGURES[0];
      search.target = search.figure.usual;
      target.value = String(search.target);
    });
    setTimeout(show, 0);
    return make('div', { class: 'columns' },
      make('section', { class: 'panel' }, make('h2', {}, app.say('tab_solve')), make('p', { class: 'note' }, app.say('solve_intro')),
        app.field(app.say('lever'), app.select(levers.map(one => [one.name, app.of(one.title)]), search.lever, name => { search.lever = name; }, 'solve-lever')),
        app.field(app.say('must_be'), figures),
        make('div', { class: 'row' }, app.field(app.say('reaches'), target),
          app.field(app.say('in_year'), app.select(app.years().map(year => [year, year]), search.year, year => { search.year = year; })),
          app.field(app.say('sample'), app.select(app.samples(), search.sample, sample => { search.sample = sample; }))),
        make('div', { class: 'row buttons' },
          app.button(app.say('search'), start, { id: 'search', class: 'main' }),
          app.button(app.say('stop'), () => search.stop?.(), { id: 'stop-search', disabled: true }))),
      make('section', { class: 'results', id: 'found' }));
  };
})();
