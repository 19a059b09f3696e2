package vn.motcua.offence.application;

import org.springframework.beans.factory.annotation.Autowired;

/** Breaks: what a class needs comes through its constructor. */
class IsFilledLater {

  @Autowired String later = "";
}
