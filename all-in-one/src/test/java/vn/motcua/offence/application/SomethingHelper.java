package vn.motcua.offence.application;

/** Breaks: no class hides behind a word that says nothing. */
class SomethingHelper {}
