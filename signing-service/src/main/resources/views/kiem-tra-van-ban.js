"use strict";
(() => {
  const page = document.getElementById("main");
  const form = document.getElementById("check");
  const input = document.getElementById("file");
  const answer = document.getElementById("answer");
  const upload = document.getElementById("upload");
  const send = document.getElementById("send");
  const words = page.dataset;
  const BLOCK = 4 * 1024 * 1024;
  const AT_ONCE = 16 * 1024 * 1024;
  let asked = 0;

  document.documentElement.classList.add("script");

  /* SHA-256 (FIPS 180-4) block by block: the browser's own takes a whole file only, and none outside https. */
  const ROUNDS = new Int32Array(64);
  const START = new Int32Array(8);
  for (let found = 0, candidate = 2; found < 64; candidate++) {
    let prime = true;
    for (let factor = 2; factor * factor <= candidate; factor++) {
      prime = prime && candidate % factor !== 0;
    }
    if (prime) {
      const part = (root) => ((root - Math.floor(root)) * 0x100000000) | 0;
      if (found < 8) START[found] = part(Math.sqrt(candidate));
      ROUNDS[found++] = part(Math.cbrt(candidate));
    }
  }

  const W = new Int32Array(64);

  const compress = (state, bytes, from) => {
    for (let i = 0, at = from; i < 16; i++, at += 4) {
      W[i] = (bytes[at] << 24) | (bytes[at + 1] << 16) | (bytes[at + 2] << 8) | bytes[at + 3];
    }
    for (let i = 16; i < 64; i++) {
      const x = W[i - 15];
      const y = W[i - 2];
      const s0 = ((x >>> 7) | (x << 25)) ^ ((x >>> 18) | (x << 14)) ^ (x >>> 3);
      const s1 = ((y >>> 17) | (y << 15)) ^ ((y >>> 19) | (y << 13)) ^ (y >>> 10);
      W[i] = (W[i - 16] + s0 + W[i - 7] + s1) | 0;
    }
    let a = state[0], b = state[1], c = state[2], d = state[3];
    let e = state[4], f = state[5], g = state[6], h = state[7];
    for (let i = 0; i < 64; i++) {
      const s1 = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
      const one = (h + s1 + ((e & f) ^ (~e & g)) + ROUNDS[i] + W[i]) | 0;
      const s0 = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
      const two = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      h = g; g = f; f = e; e = (d + one) | 0;
      d = c; c = b; b = a; a = (one + two) | 0;
    }
    state[0] += a; state[1] += b; state[2] += c; state[3] += d;
    state[4] += e; state[5] += f; state[6] += g; state[7] += h;
  };

  const ending = (rest, size) => {
    const last = new Uint8Array(rest.length < 56 ? 64 : 128);
    last.set(rest);
    last[rest.length] = 0x80;
    const view = new DataView(last.buffer);
    view.setUint32(last.length - 8, Math.floor(size / 0x20000000));
    view.setUint32(last.length - 4, (size % 0x20000000) * 8);
    return last;
  };

  const hex = (bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

  const byBlocks = async (file, progress, still) => {
    const state = Int32Array.from(START);
    const take = (bytes) => {
      for (let from = 0; from + 64 <= bytes.length; from += 64) compress(state, bytes, from);
    };
    let rest = new Uint8Array(0);
    for (let from = 0; from < file.size && still(); from += BLOCK) {
      const bytes = new Uint8Array(await file.slice(from, from + BLOCK).arrayBuffer());
      take(bytes);
      rest = bytes.subarray(bytes.length - (bytes.length % 64));
      progress((from + bytes.length) / file.size);
    }
    take(ending(rest, file.size));
    const result = new DataView(new ArrayBuffer(32));
    state.forEach((word, i) => result.setInt32(4 * i, word));
    return hex(new Uint8Array(result.buffer));
  };

  const sha256 = async (file, progress, still) => {
    const most = words.atOnce === undefined ? AT_ONCE : Number(words.atOnce);
    return window.crypto && crypto.subtle && file.size <= most
      ? hex(new Uint8Array(await crypto.subtle.digest("SHA-256", await file.arrayBuffer())))
      : byBlocks(file, progress, still);
  };

  const copy = (id) => document.getElementById(id).content.firstElementChild.cloneNode(true);

  const box = (tone, verdict, sentence) => {
    const made = copy("finding");
    made.classList.add(tone);
    made.querySelector("use").setAttribute("href", "#" + tone);
    made.querySelector(".verdict").textContent = verdict;
    made.querySelector(".sentence").textContent = sentence;
    return made;
  };

  const line = (facts, fact) => {
    const label = document.createElement("dt");
    const value = document.createElement("dd");
    label.textContent = fact.label;
    value.textContent = fact.value;
    value.lang = fact.lang;
    facts.append(label, value);
  };

  const known = (finding) => {
    const told = finding.words;
    const made = box(told.tone, told.verdict, told.sentence);
    if (told.notice) {
      const notice = copy("pending");
      notice.querySelector("span").textContent = told.notice;
      made.querySelector("dl").before(notice);
    }
    told.facts.forEach((fact) => line(made.querySelector("dl"), fact));
    return made;
  };

  const tell = (...boxes) => {
    answer.replaceChildren(...boxes);
    answer.scrollIntoView({ block: "nearest" });
  };

  const named = (name, text) => document.getElementById(name).querySelector(".name").textContent = text;

  const unknown = (file) => {
    const tooLarge = file.size > Number(words.mostBytes);
    tell(box("doubt", words.unknown, tooLarge ? words.unknownTooLarge : words.unknownSentence));
    upload.hidden = tooLarge;
    if (!tooLarge) named("upload", file.name + " (" + size(file) + ")");
  };

  const size = (file) => file.size < 1048576
    ? Math.max(1, Math.round(file.size / 1024)) + " KB"
    : (file.size / 1048576).toFixed(1) + " MB";

  const found = (finding) => {
    const other = words.code && words.code !== finding.checkCode;
    tell(...(other ? [box("bad", words.other, words.otherSentence)] : []), known(finding));
  };

  const failed = (verdict, sentence) => {
    tell(box("doubt", verdict, sentence));
    upload.hidden = true;
  };

  const ask = async (file, hash) => {
    const reply = await fetch(
      "/api/public/verification/files/" + hash + "?lang=" + document.documentElement.lang);
    if (reply.ok) {
      found(await reply.json());
    } else if (reply.status === 404) {
      unknown(file);
    } else {
      const problem = await reply.json();
      failed(words.failed, problem.title);
    }
  };

  const compare = async (file) => {
    const mine = ++asked;
    const still = () => mine === asked;
    const working = copy("working");
    const bar = working.querySelector("progress");
    upload.hidden = true;
    tell(working);
    let hash;
    try {
      hash = await sha256(file, (part) => { bar.value = part; }, still);
    } catch (unreadable) {
      if (still()) failed(words.unreadable, words.unreadableSentence);
      return;
    }
    if (!still()) return;
    try {
      await ask(file, hash);
    } catch (offline) {
      if (still()) failed(words.failed, words.offline);
    }
  };

  input.addEventListener("change", () => {
    if (input.files.length === 1) {
      compare(input.files[0]);
    } else {
      asked++;
      upload.hidden = true;
      answer.replaceChildren();
    }
  });

  form.addEventListener("submit", () => {
    send.disabled = true;
    send.textContent = words.sending;
  });

  /* A page that the browser's back button brings back is ready again. */
  window.addEventListener("pageshow", () => {
    send.disabled = false;
    send.textContent = words.send;
    if (input.files.length === 1) compare(input.files[0]);
  });
})();
