package vn.motcua.offence.application;

import vn.motcua.neighbour.application.Neighbour;

/** Breaks: services do not know each other. */
class KnowsItsNeighbour {

  final Neighbour neighbour = new Neighbour();
}
