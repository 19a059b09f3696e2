package vn.motcua.routing.application;

class InMemoryRoutesTest extends RoutesContract {

  private final InMemoryRoutes routes = new InMemoryRoutes();

  @Override
  protected Routes routes() {
    return routes;
  }

  @Override
  protected Inbox inbox() {
    return routes;
  }
}
