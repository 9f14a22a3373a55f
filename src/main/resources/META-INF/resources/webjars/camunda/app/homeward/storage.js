/** Keeps what a caseworker types out of the browser's storage, where it would stay in clear for the next person. */
const TYPED = /^(camunda-form|camForm):/;
const EVERY_MINUTE = 60_000;

const setItem = Storage.prototype.setItem;

Storage.prototype.setItem = function (key, value) {
  if (!TYPED.test(key)) {
    setItem.call(this, key, value);
  }
};

function purge() {
  for (const storage of [localStorage, sessionStorage]) {
    Object.keys(storage)
      .filter(key => TYPED.test(key))
      .forEach(key => storage.removeItem(key));
  }
}

purge();
setInterval(purge, EVERY_MINUTE);
addEventListener('pagehide', purge);
