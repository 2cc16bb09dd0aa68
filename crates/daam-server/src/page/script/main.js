// Opens the page: the language of the address or the browser, the tab, and everything drawn.
(function (app) {
  'use strict';
  var TABS = ['reform', 'solve', 'family'];
  app.state.tab = 'reform';

  app.draw = function () {
    var root = document.documentElement;
    root.lang = app.language;
    root.dir = app.language === 'ar' ? 'rtl' : 'ltr';
    document.title = 'daam · ' + app.say('title');
    document.querySelectorAll('.languages button').forEach(function (button) {
      button.setAttribute('aria-pressed', button.dataset.language === app.language);
    });
    app.fill(document.getElementById('tabs'), TABS.map(function (tab) {
      return app.make('button', {
        type: 'button', role: 'tab', id: 'tab-' + tab, 'aria-selected': String(tab === app.state.tab), 'aria-controls': 'body',
        onclick: function () { app.state.tab = tab; app.draw(); },
      }, app.say('tab_' + tab));
    }));
    var body = app.state.tab === 'solve' ? app.solvePanel() : app.state.tab === 'family' ? app.familyPanel()
      : app.make('div', { class: 'columns' }, app.make('div', { class: 'side' }, app.reformPanel(), app.runPanel()), app.resultsPanel());
    app.fill(document.getElementById('main'), app.make('h1', { class: 'unseen' }, app.say('title')),
      app.make('div', { id: 'body', role: 'tabpanel', 'aria-labelledby': 'tab-' + app.state.tab }, body),
      app.make('footer', {}, app.make('p', {}, app.say('not_official'), ' daam ' + app.catalogue.version)));
    if (app.state.tab === 'reform') app.drawResults();
  };

  document.querySelector('.languages').addEventListener('click', function (event) {
    var code = event.target.dataset.language;
    if (!code) return;
    app.language = code;
    history.replaceState(null, '', '#' + code);
    app.draw();
  });

  var asked = /^#(fr|ar|en)$/.exec(location.hash);
  var usual = (navigator.language || '').slice(0, 2);
  app.language = asked ? asked[1] : ['fr', 'ar', 'en'].indexOf(usual) >= 0 && usual !== 'en' ? usual : 'fr';
  fetch('/api/catalogue').then(function (response) { return response.json(); }).then(function (catalogue) {
    app.catalogue = catalogue;
    app.draw();
  });
})(window.daam.app);
