package vn.motcua.kit.sms;

/** An SMPP address with its type of number and numbering plan. */
record Address(String value, int typeOfNumber, int numberingPlan) {}
