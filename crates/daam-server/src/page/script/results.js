// @ts-check
// A run: asked for, followed, shown, pinned, taken away.
(() => {
  const ROWS = ['budget_cost', 'paid_households', 'paid_persons', 'paid_children', 'mean_award', 'coverage', 'exclusion_error',
    'inclusion_error', 'poverty_headcount', 'poverty_gap', 'vulnerability_rate', 'gini', 'winners', 'losers'];
  const ROOMS = [['chart-cost', 'chart_cost'], ['chart-paid', 'chart_paid'], ['chart-yearly', 'chart_yearly'],
    ['chart-deciles', 'chart_deciles'], ['chart-places', 'chart_places']];
  const run = {
    id: '', title: '', to: (new Date().getFullYear() + 1) + '-12', sample: '1',
    beside: /** @type {string[]} */ ([]),
    report: /** @type {Progress<Figures> | null} */ (null),
    figures: /** @type {Figures | null} */ (null),
    stop: /** @type {(() => void) | null} */ (null),
  };
  /** @typedef {{ title: string, figures: Figures, at: number }} Column */
  /** @type {Column[]} */
  const pins = [];
  let year = '';

  const start = () => {
    const asked = app.reform();
    Object.assign(run, { report: app.report('waiting'), figures: null, stop: null, title: 'toml' in asked ? app.form.file : asked.title });
    app.draw();
    const request = { reform: asked, beside: run.beside, to: run.to, sample: Number(run.sample) };
    /** @type {Promise<{ id: string }>} */ (app.ask('/api/runs', request)).then(({ id }) => {
      run.id = id;
      run.stop = app.follow(id, (/** @type {Progress<Figures>} */ report) => {
        if (run.id !== id) return;
        run.report = report;
        run.figures = report.figures ?? run.figures;
        app.drawResults();
      });
    }, (/** @type {Refusal} */ refusal) => {
      run.report = app.report('failed', refusal.problems);
      app.drawResults();
    });
  };

  app.refreshRun = () => {
    const going = app.going(run.report);
    document.getElementById('late')?.toggleAttribute('hidden', app.form.toml !== null || !app.form.changes.some(change => change.from > run.to));
    document.getElementById('run')?.toggleAttribute('disabled', !app.form.sound || going);
    document.getElementById('stop')?.toggleAttribute('disabled', !going || !run.stop);
  };

  app.runPanel = () => make('section', { class: 'panel go' },
    make('div', { class: 'row' },
      app.field(app.say('to'), app.select(app.years().map(year => [year + '-12', year]), run.to, to => { run.to = to; app.refreshRun(); })),
      app.field(app.say('sample'), app.select(app.samples(), run.sample, sample => { run.sample = sample; }))),
    make('details', {}, make('summary', {}, app.say('beside')), make('div', { class: 'beside' },
      app.catalogue.scenarios.slice(1).map(one => make('label', {}, make('input', {
        type: 'checkbox', checked: run.beside.includes(one.name),
        onchange(event) {
          run.beside = run.beside.filter(name => name !== one.name);
          if (event.currentTarget.checked) run.beside.push(one.name);
        },
      }), ' ', app.of(one.title))))),
    make('p', { class: 'problems', id: 'late', hidden: true }, app.say('late_change')),
    make('div', { class: 'row buttons' },
      app.button(app.say('run'), start, { id: 'run', class: 'main' }),
      app.button(app.say('stop'), () => run.stop?.(), { id: 'stop' })));

  // What a scenario of the run is called.
  app.titleOf = name => {
    if (name === 'reform') return run.title || app.say('default_title');
    if (name === 'baseline') return app.say('law_in_force');
    const known = app.catalogue.scenarios.find(one => one.name === name);
    return known ? app.of(known.title) : name;
  };

  // In what a yearly figure is counted, and its decimals.
  /** @type {(indicator: string) => [number, number]} */
  const written = indicator => {
    if (indicator === 'budget_cost') return [1e9, 3];
    if (indicator === 'mean_award') return [1, 1];
    return /_(households|persons|children)$|^(winners|losers)$/.test(indicator) ? [1, 0] : [0.01, 2];
  };
  /** @type {(indicator: string) => string} */
  const unitOf = indicator => {
    if (indicator === 'budget_cost') return app.say('billion_dh');
    if (/^(coverage|exclusion_error|inclusion_error|poverty|vulnerability|gini)/.test(indicator)) return '%';
    return app.of(app.catalogue.indicators[indicator]?.unit ?? {});
  };
  /** @type {(indicator: string, one: Estimate | undefined, signed?: boolean) => string} */
  const withInterval = (indicator, one, signed) => {
    if (!one) return '–';
    const [unit, places] = written(indicator), [value, ends] = one, numbers = app.numbers();
    const text = (signed ? numbers.signed : numbers.decimal)(value / unit, places);
    if (!ends || ends[0] === ends[1]) return text;
    const around = numbers.around(value / unit, [ends[0] / unit, ends[1] / unit], places);
    return text + '\u00a0' + (around.includes('±') ? around : '(' + around + ')');
  };

  // Where a reform cannot act, every household is paid alike: nothing to estimate.
  /** @type {(indicator: string, one: Estimate | undefined) => string} */
  const differing = (indicator, one) => one && one[0] === 0 && !one[1]?.some(Boolean)
    ? app.say('no_difference') : withInterval(indicator, one, true);

  /** @type {(key: string, indicator: string, column: Column) => Element} */
  const tile = (key, indicator, { figures, at }) => {
    const difference = figures.differences[indicator]?.[at][year];
    const [low, high] = difference?.[1] ?? [0, 0], unsure = low < high && low <= 0 && high >= 0;
    return make('li', {}, make('span', { class: 'name' }, app.say(key, { year })),
      make('strong', {}, make('bdi', {}, withInterval(indicator, figures.yearly[indicator]?.[at][year])), ' ', make('small', {}, unitOf(indicator))),
      make('span', { class: 'note' }, app.say('against', { value: app.isolated(differing(indicator, difference)) }),
        unsure ? make('em', {}, ' (' + app.say('unsure') + ')') : null));
  };

  /** @type {(figures: Figures) => Element} */
  const table = figures => {
    const columns = figures.scenarios.map((name, at) => ({ title: app.titleOf(name), figures, at })).concat(pins);
    const heads = columns.map(one => make('th', { scope: 'col', class: 'num' }, one.title));
    return app.scroll([make('th', { scope: 'col' }, app.say('figure')), heads], ROWS.map(indicator => {
      const known = app.catalogue.indicators[indicator];
      return make('tr', {}, make('th', { scope: 'row', title: app.of(known?.meaning ?? {}) },
        known ? app.of(known.title) : indicator, make('small', {}, ' (' + unitOf(indicator) + ')')),
      columns.map(({ figures, at }) => {
        const difference = figures.differences[indicator]?.[at][year];
        return make('td', { class: 'num' }, make('bdi', {}, withInterval(indicator, figures.yearly[indicator]?.[at][year])),
          difference && make('span', { class: 'difference' }, make('bdi', {}, differing(indicator, difference))));
      }));
    }), { role: 'region', 'aria-label': app.say('results') }, 'figures');
  };

  const takeAway = () => {
    /** @type {(file: string, key: string) => Element} */
    const link = (file, key) => make('a', {
      class: 'button', href: '/api/jobs/' + run.id + '/' + file, target: file === 'report.html' ? '_blank' : null, rel: 'noopener',
    }, app.say(key));
    const note = make('span', { class: 'note', 'aria-live': 'polite' });
    const keep = app.button(app.say('keep'), () => {
      keep.disabled = true;
      note.textContent = app.say('keeping');
      /** @type {Promise<{ folder: string }>} */ (app.ask('/api/jobs/' + run.id + '/keep', {})).then(({ folder }) => {
        note.textContent = app.say('kept', { folder });
      }, (/** @type {Refusal} */ refusal) => { fill(note, app.problems(refusal.problems)); keep.disabled = false; });
    });
    return make('div', { class: 'take' }, make('h3', {}, app.say('take_away')),
      make('div', { class: 'row buttons' }, link('report.html', 'report'), link(app.language === 'fr' ? 'summary.xlsx' : 'summary.' + app.language + '.xlsx', 'spreadsheet'),
        link('results.csv', 'results_csv'), link('results.parquet', 'results_parquet'), link('reform.toml', 'scenario_toml'),
        link('households.csv', 'households_csv'), link('persons.csv', 'persons_csv'), keep), note);
  };

  /** @type {(report: Progress<Figures>) => Element} */
  const status = report => {
    const wanted = Number(run.sample);
    const share = run.figures && report.phase !== 'running' ? run.figures.share
      : report.total ? Math.min(1, report.households / report.total) * wanted : 0;
    const phase = app.say('phase_' + report.phase);
    return make('div', { class: 'status', 'data-phase': report.phase },
      make('progress', { max: 1, value: report.phase === 'done' ? 1 : Math.min(1, share / wanted), 'aria-label': phase }),
      make('p', {}, make('strong', {}, phase), ' ',
        app.say('visited', { share: app.isolated(app.numbers().percent(share * 100, 1)), seconds: app.numbers().decimal(report.seconds, 1) })),
      app.wrong(report));
  };

  // Draws a room again only when what it shows has changed: a control in use stays in use.
  /** @type {(id: string, key: string, build: () => Child) => void} */
  const once = (id, key, build) => {
    const room = document.getElementById(id);
    if (!room || room.dataset.key === key) return;
    room.dataset.key = key;
    fill(room, build());
  };

  app.drawResults = () => {
    app.refreshRun();
    const { report, figures, id } = run;
    const room = document.getElementById('status');
    if (!room || !report) return;
    fill(room, status(report));
    once('live', report.phase, () => app.say('phase_' + report.phase));
    once('take', id + report.kept, () => report.kept && takeAway());
    if (!figures) return;
    const years = Object.keys(figures.yearly.budget_cost?.[0] ?? {}).sort();
    if (!years.includes(year)) year = years[years.length - 1];
    const own = { title: run.title, figures, at: figures.scenarios.indexOf('reform') };
    once('tiles', [id, figures.share, year].join(), () => [tile('tile_cost', 'budget_cost', own),
      tile('tile_paid', 'paid_households', own), tile('tile_poverty', 'poverty_headcount', own)]);
    once('controls', [years.join(), year, pins.length].join(' '), () => [
      app.field(app.say('year'), app.select(years.map(one => [one, one]), year, one => { year = one; app.drawResults(); }, 'year')),
      app.button(app.say('pin'), () => {
        if (run.figures) pins.push({ title: run.title, figures: run.figures, at: run.figures.scenarios.indexOf('reform') });
        app.drawResults();
      }, { id: 'pin' }),
      pins.map((one, index) => app.button(app.say('unpin') + ' : ' + one.title, () => { pins.splice(index, 1); app.drawResults(); }, { class: 'quiet' }))]);
    once('table', [id, figures.share, year, pins.length].join(), () => [table(figures), make('p', { class: 'note' }, app.say('margin_note'))]);
    app.charts(figures);
  };

  app.resultsPanel = () => make('section', { id: 'results', class: 'results' }, make('h2', {}, app.say('results')),
    !run.report ? make('p', { class: 'empty' }, app.say('nothing_yet')) : [
      make('p', { id: 'live', class: 'unseen', role: 'status' }), make('div', { id: 'status' }),
      make('ul', { id: 'tiles', class: 'tiles' }), make('div', { id: 'controls', class: 'row' }),
      make('div', { id: 'table' }), make('div', { id: 'take' }),
      make('div', { class: 'charts' }, ROOMS.map(([id, key]) => make('figure', { id: id + '-frame' }, make('figcaption', {}, app.say(key)),
        id === 'chart-places' && app.placesPicker(), app.room(id, app.say(key)))))]);
})();
