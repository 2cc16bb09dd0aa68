// A chart's frame: its finding, its controls, the drawing, its figures as a table. Drawn when it
// comes into sight; drawn again when a choice, the language, the light or the paper changes.
(function (daam) {
  'use strict';
  var element = daam.element;
  var kinds = {};
  var frames = [];

  // A chart registers a function from (speaker, state, room) to what it shows:
  // { title, subtitle, choices, key, option, height, note, head, rows }.
  function register(name, view, state) { kinds[name] = { view: view, state: state || {} }; }

  function Frame(figure) {
    this.figure = figure;
    this.kind = kinds[figure.dataset.chart];
    this.article = figure.closest('article');
    this.speaker = daam.tell.speaker(this.article.lang);
    this.drawn = false;
  }

  Frame.prototype.build = function () {
    this.caption = element('figcaption', {});
    this.controls = element('div', { class: 'controls' });
    this.drawing = element('div', { class: 'drawing', role: 'img', dir: 'ltr' });
    this.note = element('div', { class: 'legend' });
    this.table = element('div', {});
    this.fold = element('details', { class: 'figures' }, [
      element('summary', {}, this.speaker.say('figures')), this.table,
    ]);
    this.fold.addEventListener('toggle', this.fill.bind(this));
    this.figure.replaceChildren(this.caption, this.controls, this.drawing, this.note, this.fold);
  };

  Frame.prototype.draw = function () {
    if (!this.drawing) this.build();
    var colours = daam.look.theme();
    var width = this.drawing.clientWidth || 640;
    var room = { width: width, narrow: width < 560, colours: colours };
    var shown = this.kind.view(this.speaker, this.kind.state, room);
    this.shown = shown;
    this.caption.replaceChildren(element('h3', {}, shown.title), element('p', {}, shown.subtitle));
    this.steer(shown, colours);
    this.drawing.setAttribute('aria-label', shown.title + '. ' + shown.subtitle);
    this.drawing.style.height = shown.height + 'px';
    if (this.chart) this.chart.dispose();
    this.chart = null;
    this.drawing.replaceChildren();
    if (shown.option) {
      this.chart = window.echarts.init(this.drawing, null, { renderer: 'svg', width: width, height: shown.height });
      this.chart.setOption(dress(shown.option, this.speaker, colours));
    } else {
      this.drawing.style.height = 'auto';
      this.drawing.append(element('p', { class: 'none', dir: this.speaker.right ? 'rtl' : 'ltr' }, shown.empty));
    }
    this.note.replaceChildren.apply(this.note, shown.note || []);
    this.drawn = true;
    this.width = width;
    this.fill();
  };

  // Controls are made anew; the one in use keeps the focus, what was unfolded stays so.
  Frame.prototype.steer = function (shown, colours) {
    var kept = this.controls.contains(document.activeElement) && document.activeElement.dataset.keep;
    var unfolded = this.controls.querySelector('details[open]');
    var self = this;
    var state = this.kind.state;
    var parts = (shown.choices || []).map(function (one) {
      return daam.controls.choice(self, Object.assign({
        value: state[one.name],
        choose: function (value) { state[one.name] = value; self.draw(); },
      }, one));
    });
    if (shown.key) parts.push(daam.controls.key(this.speaker, colours));
    this.controls.replaceChildren.apply(this.controls, parts);
    var fold = this.controls.querySelector('details');
    if (fold && unfolded) fold.open = true;
    var again = kept && this.controls.querySelector('[data-keep="' + kept + '"]');
    if (again) again.focus({ preventScroll: true });
  };

  // The figures as a table, made when it is asked for.
  Frame.prototype.fill = function () {
    if (!this.fold.open || !this.shown.rows) return;
    var head = this.shown.head.map(function (name, at) {
      return element('th', { scope: 'col', class: at ? 'num' : null }, name);
    });
    var rows = this.shown.rows.map(function (row) {
      return element('tr', {}, row.map(function (cell, at) {
        return at ? element('td', { class: 'num' }, cell) : element('th', { scope: 'row' }, cell);
      }));
    });
    var table = element('table', {}, [
      element('caption', {}, element('span', {}, this.shown.subtitle)),
      element('thead', {}, element('tr', {}, head)), element('tbody', {}, rows),
    ]);
    this.table.replaceChildren(element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': this.shown.subtitle }, table));
    daam.tables.equip(this.table, this.speaker.language);
  };

  // What all drawings share.
  function dress(option, speaker, colours) {
    var tip = {
      confine: true, transitionDuration: 0, className: 'tip',
      backgroundColor: colours.card, borderColor: colours.line, padding: 0,
      textStyle: { color: colours.ink, fontFamily: daam.look.font, fontSize: 13 },
      extraCssText: 'direction:' + (speaker.right ? 'rtl' : 'ltr'),
    };
    return Object.assign({
      animation: false,
      textStyle: { fontFamily: daam.look.font, color: colours.ink },
      color: colours.series,
    }, option, { tooltip: Object.assign(tip, option.tooltip) });
  }

  // A tip: a heading, then lines of a mark, a name and a figure. Built, never parsed: titles
  // come from users.
  function tip(heading, lines) {
    return element('div', { class: 'told' }, [
      element('strong', {}, heading),
      element('table', {}, element('tbody', {}, lines.map(function (line) {
        return element('tr', {}, [
          element('td', {}, line[0] ? daam.controls.swatch(line[0]) : ''),
          element('td', {}, element('bdi', {}, line[1])),
          element('td', { class: 'num' }, line[2]),
        ]);
      }))),
    ]);
  }

  // Draws again what is in sight; the rest is drawn anew when it comes into sight.
  function refresh(all) {
    frames.forEach(function (frame) {
      if (!frame.drawn) return;
      if (frame.article.hidden) frame.drawn = false;
      else frame.draw();
    });
    watch();
  }

  var observer = new IntersectionObserver(function (entries) {
    entries.forEach(function (entry) {
      var frame = frames.find(function (one) { return one.figure === entry.target; });
      if (entry.isIntersecting && !frame.drawn) frame.draw();
    });
  }, { rootMargin: '150px' });

  function watch() {
    frames.forEach(function (frame) {
      observer.unobserve(frame.figure);
      if (!frame.article.hidden && !frame.drawn) observer.observe(frame.figure);
    });
  }

  function start() {
    document.querySelectorAll('figure.chart').forEach(function (figure) {
      if (!kinds[figure.dataset.chart]) return;
      figure.hidden = false;
      frames.push(new Frame(figure));
    });
    watch();
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', function () { refresh(); });
    var waiting;
    addEventListener('resize', function () {
      clearTimeout(waiting);
      waiting = setTimeout(function () {
        frames.forEach(function (frame) {
          if (frame.drawn && !frame.article.hidden && Math.abs(frame.drawing.clientWidth - frame.width) > 2) frame.draw();
        });
      }, 120);
    });
    addEventListener('beforeprint', function () {
      daam.look.print(true);
      frames.forEach(function (frame) { if (!frame.article.hidden) frame.draw(); });
    });
    addEventListener('afterprint', function () {
      daam.look.print(false);
      refresh();
    });
  }

  daam.frame = { register: register, refresh: refresh, start: start, tip: tip, language: function () { refresh(); } };
})(window.daam);
