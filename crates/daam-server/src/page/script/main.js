// @ts-check
// Opens the page: the language of the address or the browser, the tab, and everything drawn.
(() => {
  app.draw = () => {
    const root = document.documentElement;
    root.lang = app.language;
    root.dir = app.language === 'ar' ? 'rtl' : 'ltr';
    document.title = 'daam · ' + app.say('title');
    /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.languages button')).forEach(button => {
      button.setAttribute('aria-pressed', String(button.dataset.language === app.language));
    });
    fill(the('tabs'), ['reform', 'solve', 'family'].map(tab => app.button(app.say('tab_' + tab), () => { app.tab = tab; app.draw(); }, {
      role: 'tab', id: 'tab-' + tab, 'aria-selected': String(tab === app.tab), 'aria-controls': 'body',
    })));
    const body = app.tab === 'solve' ? app.solvePanel() : app.tab === 'family' ? app.familyPanel()
      : make('div', { class: 'columns' }, make('div', { class: 'side' }, app.reformPanel(), app.runPanel()), app.resultsPanel());
    fill(the('main'), make('h1', { class: 'unseen' }, app.say('title')),
      make('div', { id: 'body', role: 'tabpanel', 'aria-labelledby': 'tab-' + app.tab }, body),
      make('footer', {}, make('p', {}, app.say('not_official'), ' daam ' + app.catalogue.version)));
    if (app.tab === 'reform') app.drawResults();
  };
  /** @type {(id: string) => HTMLElement} */
  const the = id => /** @type {HTMLElement} */ (document.getElementById(id));

  document.querySelector('.languages')?.addEventListener('click', event => {
    const code = /** @type {HTMLElement} */ (event.target).dataset.language;
    if (!code) return;
    app.language = /** @type {Language} */ (code);
    history.replaceState(null, '', '#' + code);
    app.draw();
  });

  const asked = /^#(fr|ar|en)$/.exec(location.hash)?.[1];
  const usual = navigator.language?.startsWith('ar') ? 'ar' : 'fr';
  app.language = /** @type {Language} */ (asked ?? usual);
  fetch('/api/catalogue').then(response => response.json()).then(catalogue => {
    app.catalogue = catalogue;
    app.draw();
  });
})();
