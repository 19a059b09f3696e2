package vn.motcua.offence.adapter.kafka;

import vn.motcua.offence.adapter.mongo.ShownOnce;

/** Breaks: adapters do not call each other. */
class CallsAnotherAdapter {

  final ShownOnce other = new ShownOnce();
}
