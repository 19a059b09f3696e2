/**
 * An SMPP 3.4 server (jSMPP) that stores each segment before it answers, joins long messages and
 * sends receipts.
 */
@NullMarked
package vn.motcua.kit.sms;

import org.jspecify.annotations.NullMarked;
