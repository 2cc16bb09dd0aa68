// @ts-check
// A chart's frame: its finding, its controls, the drawing, its figures as a table. Drawn when it
// comes into sight; drawn again when a choice, the language, the light or the paper changes.
const frame = (() => {
  /** @type {Record<string, { view: View<any>, state: Record<string, unknown> }>} */
  const kinds = {};
  /** @type {Frame[]} */
  const frames = [];

  class Frame {
    /** @param {HTMLElement} figure @param {HTMLElement} article */
    constructor(figure, article) {
      this.figure = figure;
      this.article = article;
      this.kind = kinds[figure.dataset.chart ?? ''];
      this.speaker = tell.speaker(/** @type {Language} */ (article.lang));
      this.drawn = false;
      this.width = 0;
      /** @type {Chart | null} */
      this.chart = null;
      /** @type {Shown | null} */
      this.shown = null;
      this.caption = make('figcaption');
      this.controls = make('div', { class: 'controls' });
      this.drawing = make('div', { class: 'drawing', role: 'img', dir: 'ltr' });
      this.note = make('div', { class: 'legend' });
      this.table = make('div');
      this.fold = make('details', { class: 'figures', ontoggle: () => this.fill() },
        make('summary', {}, this.speaker.say('figures')), this.table);
    }

    draw() {
      if (!this.drawing.isConnected) this.figure.replaceChildren(this.caption, this.controls, this.drawing, this.note, this.fold);
      const colours = look.theme();
      const width = this.drawing.clientWidth || 640;
      const shown = this.kind.view(this.speaker, this.kind.state, { width, narrow: width < 560, colours });
      this.shown = shown;
      fill(this.caption, make('h3', {}, shown.title), make('p', {}, shown.subtitle));
      this.steer(shown, colours);
      this.drawing.setAttribute('aria-label', shown.title + '. ' + shown.subtitle);
      this.drawing.style.height = shown.option ? shown.height + 'px' : 'auto';
      this.chart?.dispose();
      this.chart = null;
      this.drawing.replaceChildren();
      if (shown.option) {
        this.chart = echarts.init(this.drawing, null, { renderer: 'svg', width, height: shown.height });
        this.chart.setOption(dress(shown.option, this.speaker, colours));
        // What the style sheet scales on paper.
        this.drawing.querySelector('svg')?.setAttribute('viewBox', '0 0 ' + width + ' ' + shown.height);
      } else {
        this.drawing.append(make('p', { class: 'none', dir: this.speaker.right ? 'rtl' : 'ltr' }, shown.empty));
      }
      fill(this.note, shown.note);
      this.drawn = true;
      this.width = width;
      this.fill();
    }

    // Controls are made anew; the one in use keeps the focus, what was unfolded stays so.
    /** @param {Shown} shown @param {Theme} colours */
    steer(shown, colours) {
      const used = document.activeElement;
      const kept = this.controls.contains(used) && used instanceof HTMLElement && used.dataset.keep;
      const unfolded = this.controls.querySelector('details[open]');
      const state = this.kind.state;
      fill(this.controls, (shown.choices || []).map(one => controls.choice(one, state[one.name], value => {
        state[one.name] = value;
        this.draw();
      })), shown.key && controls.key(this.speaker, colours));
      if (unfolded) this.controls.querySelector('details')?.setAttribute('open', '');
      const again = kept && this.controls.querySelector('[data-keep="' + kept + '"]');
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    }

    // The figures as a table, made when it is asked for.
    fill() {
      if (!this.fold.open || !this.shown?.rows) return;
      const { head, rows, subtitle } = this.shown;
      fill(this.table, make('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': subtitle }, make('table', {},
        make('caption', {}, make('span', {}, subtitle)),
        make('thead', {}, make('tr', {}, head.map((name, at) => make('th', { scope: 'col', class: at ? 'num' : null }, name)))),
        make('tbody', {}, rows.map(row => make('tr', {}, row.map((cell, at) =>
          at ? make('td', { class: 'num' }, cell) : make('th', { scope: 'row' }, cell))))))));
      tables.equip(this.table, this.speaker.language);
    }
  }

  // What all drawings share.
  /** @type {(option: Drawing, speaker: Speaker, colours: Theme) => object} */
  const dress = (option, speaker, colours) => ({
    animation: false,
    textStyle: { fontFamily: look.font, color: colours.ink },
    color: colours.series,
    ...option,
    tooltip: {
      confine: true, transitionDuration: 0, className: 'tip',
      backgroundColor: colours.card, borderColor: colours.line, padding: 0,
      textStyle: { color: colours.ink, fontFamily: look.font, fontSize: 13 },
      extraCssText: 'direction:' + (speaker.right ? 'rtl' : 'ltr'),
      ...option.tooltip,
    },
  });

  // Draws again what is in sight; the rest is drawn anew when it comes into sight.
  const refresh = () => {
    for (const frame of frames.filter(frame => frame.drawn)) {
      if (frame.article.hidden) frame.drawn = false;
      else frame.draw();
    }
    watch();
  };

  const observer = new IntersectionObserver(entries => {
    for (const entry of entries) {
      const frame = frames.find(one => one.figure === entry.target);
      if (entry.isIntersecting && frame && !frame.drawn) frame.draw();
    }
  }, { rootMargin: '150px' });

  const watch = () => frames.forEach(frame => {
    observer.unobserve(frame.figure);
    if (!frame.article.hidden && !frame.drawn) observer.observe(frame.figure);
  });

  return {
    // A chart registers what it shows, by its choices.
    /** @type {<State extends Record<string, unknown>>(name: string, view: View<State>, state: State) => void} */
    register(name, view, state) { kinds[name] = { view, state }; },
    refresh,

    // A tip: a heading, then lines. Built, never parsed: titles come from users.
    /** @type {(heading: string, lines: Line[]) => HTMLElement} */
    tip: (heading, lines) => make('div', { class: 'told' }, make('strong', {}, heading),
      make('table', {}, make('tbody', {}, lines.map(([mark, name, figure]) => make('tr', {},
        make('td', {}, mark && controls.swatch(mark)),
        make('td', {}, make('bdi', {}, name)),
        make('td', { class: 'num' }, figure)))))),

    start() {
      /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('figure.chart')).forEach(figure => {
        const article = figure.closest('article');
        if (article && kinds[figure.dataset.chart ?? '']) frames.push(new Frame(figure, article));
      });
      watch();
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', refresh);
      let waiting = 0;
      addEventListener('resize', () => {
        clearTimeout(waiting);
        waiting = setTimeout(() => {
          const moved = frames.filter(one => one.drawn && !one.article.hidden && Math.abs(one.drawing.clientWidth - one.width) > 2);
          moved.forEach(one => one.draw());
        }, 120);
      });
      addEventListener('beforeprint', () => {
        look.print(true);
        frames.filter(one => !one.article.hidden).forEach(one => one.draw());
      });
      addEventListener('afterprint', () => {
        look.print(false);
        refresh();
      });
    },
  };
})();
