// Keeps the place when the language is switched: the anchor of this page goes with the link. Nothing else needs a script.
(() => {
  const keep = () => {
    for (const link of document.querySelectorAll("a.keep")) link.hash = location.hash;
  };
  addEventListener("hashchange", keep);
  keep();
})();
