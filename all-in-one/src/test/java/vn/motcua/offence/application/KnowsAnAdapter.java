package vn.motcua.offence.application;

import vn.motcua.offence.adapter.mongo.ShownOnce;

/** Breaks: use cases know no technology. */
class KnowsAnAdapter {

  final ShownOnce adapter = new ShownOnce();
}
