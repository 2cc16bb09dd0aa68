// @ts-check
// What every part of the page uses: words of the language, elements, requests.
const app = /** @type {App} */ (/** @type {Partial<App>} */ ({
  language: 'fr', tab: 'reform',
  form: { title: null, base: 'baseline', changes: [], toml: null, file: '', sound: true },
}));
(() => {
  // A word of the page, its {gaps} filled.
  app.say = (key, gaps = {}) => look.fill(app.catalogue.words[key]?.[app.language] ?? key, gaps);
  // A text given in the three languages; the first there is where one is missing.
  app.of = words => words[app.language] || words.fr || words.en || words.ar || '';
  // A figure in a sentence of any direction.
  app.isolated = value => '\u2068' + value + '\u2069';

  // A field under its name.
  app.field = (name, control) => make('label', { class: 'field' }, make('span', {}, name), control);
  app.select = (choices, chosen, set, id) => options(make('select', { id, onchange: event => set(event.currentTarget.value) }), choices, chosen);
  app.button = (text, press, more) => make('button', { type: 'button', ...more, onclick: press }, text);
  // Where a chart is drawn.
  app.room = (id, label, size = '') => make('div', { id, class: 'chart' + size, role: 'img', 'aria-label': label });
  app.scroll = (head, rows, more, id) => make('div', { class: 'scroll', tabindex: 0, ...more },
    make('table', { id }, make('thead', {}, make('tr', {}, head)), make('tbody', {}, rows)));
  app.samples = () => [['0.01', '1 %'], ['0.05', '5 %'], ['0.25', '25 %'], ['1', app.say('whole')]];
  app.years = () => Array.from({ length: 17 }, (_, at) => String(2024 + at));

  // A page of its own among those that ask.
  const page = crypto.randomUUID?.() ?? String(Math.random());

  // Asks the server; a refusal is thrown as its problems.
  app.ask = async (address, body) => {
    const headers = { 'x-daam-page': page };
    const settings = body === undefined ? { headers }
      : { method: 'POST', headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) };
    const response = await fetch(address, settings).catch(() => { throw { problems: [{ message: app.say('lost') }], lost: true }; });
    const told = await response.json().catch(() => null);
    if (response.ok && told) return told;
    throw { problems: told?.problems ?? [{ message: response.statusText }] };
  };
  // Problems as a list of sentences; their words are the program's, in English.
  app.problems = problems => make('ul', { class: 'problems', role: 'alert', lang: 'en', dir: 'ltr' }, problems.map(one => make('li', {},
    one.place && make('code', {}, one.place + ' '), one.message, one.help && make('span', { class: 'help' }, ' ' + one.help))));

  app.wrong = ({ problem, problems = problem && [problem] }) => problems?.length ? app.problems(problems) : null;

  app.going = report => report !== null && (report.phase === 'waiting' || report.phase === 'running');
  // What is told of a job before the server tells anything.
  app.report = (phase, problems) => ({ phase, problems, version: 0, households: 0, total: 0, rounds: 0, seconds: 0, kept: false });
  // Follows a job until it is over; `told` gets each report. Gives a function that stops it.
  app.follow = (id, told) => {
    let after = 0, failures = 0;
    const stop = '/api/jobs/' + id + '/stop';
    // Nobody waits for the run of a page that is closed.
    /** @type {(event: PageTransitionEvent) => void} */
    const leave = event => { if (!event.persisted) navigator.sendBeacon(stop); };
    addEventListener('pagehide', leave);
    const next = () => {
      /** @type {Promise<Parameters<told>[0]>} */ (app.ask('/api/jobs/' + id + '?after=' + after)).then(report => {
        failures = 0;
        after = report.version;
        told(report);
        if (app.going(report)) next();
        else removeEventListener('pagehide', leave);
      }, (/** @type {Refusal} */ { problems, lost }) => {
        // A server that is gone for a moment may come back.
        if (lost && ++failures < 5) setTimeout(next, 1000);
        else told(app.report('failed', problems));
      });
    };
    next();
    return () => app.ask(stop, {});
  };

  app.numbers = () => look.numbers(app.language);
  // A number with the decimals it has, six at most.
  app.plain = value => {
    let places = 0;
    while (places < 6 && Math.abs(value - Number(value.toFixed(places))) > 1e-9) places++;
    return app.numbers().decimal(value, places);
  };
  app.lever = name => {
    const known = app.catalogue.levers.find(lever => lever.name === name);
    if (!known) throw new Error('no lever ' + name);
    return known;
  };
})();
