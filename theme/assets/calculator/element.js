// A calculator until a reader touches it, or comes with numbers of their own: then what computes is loaded, and its model.

import { absolute, inHash, kept } from "./page.js";

customElements.define("cost-calculator", class extends HTMLElement {
  #waking;
  #early = new Map();

  connectedCallback() {
    this.querySelector("fieldset").disabled = false;
    // Browsers that load a page again remember boxes, and may not be told not to.
    for (const box of this.querySelectorAll("[type=checkbox]")) box.checked = box.defaultChecked;
    const wake = () => this.#waking ??= this.#wake(), wakeWithNumbers = () => { if (inHash() || kept() !== undefined) wake(); };
    for (const event of ["pointerover", "pointerdown", "focusin", "input", "change"]) this.addEventListener(event, wake, { once: true });
    const remember = ({ target }) => this.#early?.set(target, [target.value, target.checked]);
    for (const event of ["input", "change"]) this.addEventListener(event, remember);
    for (const event of ["popstate", "hashchange"]) addEventListener(event, wakeWithNumbers);
    wakeWithNumbers();
  }

  async #wake() {
    let module, live;
    try {
      [module, live] = await Promise.all([import(absolute(this.dataset.model)), import("./live.js")]);
    } catch {
      this.querySelector("fieldset").disabled = true;
      const off = this.querySelector(".calc-off");
      off.role = "alert";
      off.style.display = "block";
      off.textContent = "It could not be loaded. Load the page again.";
      return;
    }
    live.bringToLife(this, module);
    this.dataset.ready = "";
    // What was entered while they were on their way.
    const early = this.#early;
    this.#early = undefined;
    for (const [target, [value, checked]] of early) {
      Object.assign(target, { value, checked });
      for (const event of ["input", "change"]) target.dispatchEvent(new Event(event, { bubbles: true }));
    }
  }
});
