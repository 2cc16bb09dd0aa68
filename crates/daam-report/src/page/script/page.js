// @ts-check
// Shows one language: the one of the address (#ar, #en-cost), else French.
(() => {
  const root = document.documentElement;
  const bar = /** @type {HTMLElement} */ (document.querySelector('.languages'));
  /** @type {NodeListOf<HTMLElement>} */
  const articles = document.querySelectorAll('article[lang]');
  /** @type {(code: string) => void} */
  const show = code => {
    root.lang = code;
    root.dir = code === 'ar' ? 'rtl' : 'ltr';
    articles.forEach(article => {
      article.hidden = article.lang !== code;
      if (article.hidden) return;
      document.title = article.dataset.title ?? '';
      tables.equip(article, code);
    });
    // Charts come after, or not at all where the browser cannot draw them.
    if (typeof frame !== 'undefined') frame.refresh();
    bar.querySelectorAll('button').forEach(button => {
      button.setAttribute('aria-pressed', String(button.dataset.language === code));
    });
  };
  const follow = () => {
    const found = /^#(fr|ar|en)(?:-|$)/.exec(location.hash);
    if (!found) return;
    show(found[1]);
    document.getElementById(location.hash.slice(1))?.scrollIntoView();
  };
  bar.hidden = false;
  bar.addEventListener('click', event => {
    const code = /** @type {HTMLElement} */ (event.target).dataset.language;
    // The same section in the other language.
    if (code) location.hash = code + (/^#(?:fr|ar|en)(-.*)?$/.exec(location.hash)?.[1] ?? '');
  });
  addEventListener('hashchange', follow);
  addEventListener('beforeprint', () => {
    document.querySelectorAll('details:not(.aside):not(.figures)').forEach(details => details.setAttribute('open', ''));
  });
  // Charts that cannot be drawn say so in their place.
  document.querySelectorAll('figure.chart').forEach(figure => figure.removeAttribute('hidden'));
  show('fr');
  follow();
})();
