package vn.motcua.offence.adapter.http;

import org.springframework.web.bind.annotation.GetMapping;

/** Breaks: every endpoint says who may call it. */
class OpenDoor {

  @GetMapping("/")
  String anybody() {
    return "";
  }
}
