// Puts into the citations what only the reader's browser knows: the point that the address leads to, and the address where the
// page does not know its own. Without it the citations name the act and its part.
(() => {
  const cite = () => {
    const target = document.querySelector(":target");
    const number = target?.matches(".point") && target.querySelector(".n")?.textContent.trim().replace(/[.)]+$/, "");
    for (const box of document.querySelectorAll(".cite")) {
      const [at, from] = [box.querySelector(".at"), box.querySelector(".from")];
      from.dataset.page ??= from.textContent.trim() || (document.documentElement.lang === box.lang && location.protocol !== "file:" ? location.href.split("#")[0] : "");
      const point = number ? box.dataset.point.replace("{number}", number) : "";
      at.textContent = point ? ` ${point[0].toUpperCase()}${point.slice(1)}.` : "";
      from.textContent = from.dataset.page ? ` ${from.dataset.page}${number ? location.hash : ""}` : "";
    }
  };
  addEventListener("hashchange", cite);
  cite();
})();
