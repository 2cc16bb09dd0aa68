// Shows one language: the one of the address (#ar, #en-cost), else French.
(function () {
  var root = document.documentElement;
  var bar = document.querySelector('.languages');
  var articles = document.querySelectorAll('article[lang]');
  function show(code) {
    articles.forEach(function (article) {
      article.hidden = article.lang !== code;
      if (!article.hidden) document.title = article.dataset.title;
    });
    root.lang = code;
    root.dir = code === 'ar' ? 'rtl' : 'ltr';
    daam.tables.equip(document.querySelector('article[lang=' + code + ']'), code);
    if (daam.frame) daam.frame.refresh();
    bar.querySelectorAll('button').forEach(function (button) {
      button.setAttribute('aria-pressed', button.dataset.language === code);
    });
  }
  function follow() {
    var found = /^#(fr|ar|en)(?:-|$)/.exec(location.hash);
    if (!found) return;
    show(found[1]);
    var target = document.getElementById(location.hash.slice(1));
    if (target) target.scrollIntoView();
  }
  bar.hidden = false;
  bar.addEventListener('click', function (event) {
    var code = event.target.dataset.language;
    if (!code) return;
    // The same section in the other language.
    var here = /^#(?:fr|ar|en)(-.*)?$/.exec(location.hash);
    location.hash = code + (here && here[1] ? here[1] : '');
  });
  addEventListener('hashchange', follow);
  addEventListener('beforeprint', function () {
    document.querySelectorAll('details:not(.aside):not(.figures)').forEach(function (details) { details.open = true; });
  });
  // Charts that cannot be drawn say so in their place.
  document.querySelectorAll('figure.chart').forEach(function (figure) { figure.hidden = false; });
  show('fr');
  follow();
})();
