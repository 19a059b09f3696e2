package vn.motcua.offence.domain;

import org.springframework.core.Ordered;

/** Breaks: the domain knows the JDK and the calendar only. */
interface KnowsSpring extends Ordered {}
