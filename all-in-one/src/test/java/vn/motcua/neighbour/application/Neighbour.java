package vn.motcua.neighbour.application;

/** What another service must not know. */
public class Neighbour {}
