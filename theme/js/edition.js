// Finds the edition of a day, and tells when the reader's own clock is past the day of one that is to come. It only adds: the
// list of editions is on the page without it.
(() => {
  for (const box of document.querySelectorAll(".chooser")) {
    const [field, answer] = [box.querySelector("input"), box.querySelector("[role=status]")];
    const editions = [...box.parentElement.querySelectorAll("li[data-from]")];
    const find = () => {
      const found = editions.filter((edition) => edition.dataset.from <= field.value).pop();
      answer.replaceChildren(...(found && field.value ? [found.querySelector("p").cloneNode(true)] : field.value ? [box.dataset.none] : []));
    };
    field.addEventListener("input", find);
    box.hidden = false;
  }
  const now = new Date();
  const today = new Date(now - now.getTimezoneOffset() * 60000).toISOString().slice(0, 10);
  for (const coming of document.querySelectorAll("[data-begins]")) {
    if (coming.dataset.begins <= today) coming.querySelector("[hidden]").hidden = false;
  }
})();
