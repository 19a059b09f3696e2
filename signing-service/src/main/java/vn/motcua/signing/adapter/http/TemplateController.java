package vn.motcua.signing.adapter.http;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.motcua.http.edge.AllowedTo;
import vn.motcua.http.edge.ProblemException;
import vn.motcua.http.edge.Role;
import vn.motcua.signing.application.TemplateVersions;
import vn.motcua.signing.domain.DocumentType;
import vn.motcua.signing.domain.Template;

/** Templates, their versions and the fields each one merges. */
@RestController
@RequestMapping("/api/templates")
class TemplateController {
  private final TemplateVersions templates;

  TemplateController(TemplateVersions templates) {
    this.templates = templates;
  }

  @GetMapping
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.INTAKE_OFFICER})
  Items<TemplateView> list(@RequestParam(required = false) @Nullable DocumentType type) {
    return new Items<>(
        templates.all().stream()
            .filter(template -> type == null || template.types().contains(type))
            .map(this::view)
            .toList(),
        null);
  }

  @GetMapping("/{key}")
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.INTAKE_OFFICER})
  Items<TemplateView> versions(@PathVariable String key) {
    List<TemplateView> views =
        templates.all().stream()
            .filter(template -> template.key().equals(key))
            .map(this::view)
            .toList();
    if (views.isEmpty()) {
      throw new ProblemException(TemplateProblems.NOT_FOUND);
    }
    return new Items<>(views, null);
  }

  @GetMapping("/{key}/versions/{version}")
  @AllowedTo({Role.SPECIALIST, Role.LEADER, Role.RECORDS_CLERK, Role.INTAKE_OFFICER})
  TemplateView version(@PathVariable String key, @PathVariable int version) {
    return templates
        .find(key, version)
        .map(this::view)
        .orElseThrow(() -> new ProblemException(TemplateProblems.NOT_FOUND));
  }

  private TemplateView view(Template template) {
    var current = templates.find(template.key(), null);
    return TemplateView.of(template, current.equals(Optional.of(template)));
  }
}
