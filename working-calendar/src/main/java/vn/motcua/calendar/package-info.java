/**
 * Working-time arithmetic of Vietnamese public offices: calendars as data, due times with their
 * explanation.
 */
@NullMarked
package vn.motcua.calendar;

import org.jspecify.annotations.NullMarked;
