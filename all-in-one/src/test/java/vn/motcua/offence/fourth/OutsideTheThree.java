package vn.motcua.offence.fourth;

/** Breaks: a service has three packages. */
class OutsideTheThree {}
