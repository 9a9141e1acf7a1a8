// The parts of the index: small scripts beside this one, which hand their data over; so they also load from a folder, where
// nothing may be fetched. What is loaded stays.
const base = new URL(".", document.currentScript?.src ?? "file:///");
const waiting = new Map();
const parts = new Map();
/** Bytes that the query at hand has loaded. */
let spent = 0;

/** Called by each part. */
function part(name, data) {
  waiting.get(name)?.(data);
}

/** Loads a part by its name, `kk/3`; gives nothing where it is not to be had. */
function load(name, version, size = 0) {
  if (!parts.has(name)) {
    spent += size;
    parts.set(name, new Promise((resolve) => {
      waiting.set(name, resolve);
      const script = document.createElement("script");
      script.src = new URL(`${name}.js${version ? `?v=${version}` : ""}`, base).href;
      script.onerror = () => {
        parts.delete(name);
        resolve(null);
      };
      document.head.append(script);
    }));
  }
  return parts.get(name);
}
