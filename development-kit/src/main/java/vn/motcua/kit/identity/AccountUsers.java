package vn.motcua.kit.identity;

import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import vn.motcua.kit.account.Accounts;
import vn.motcua.kit.account.Person;

/**
 * One logs in with the user name; from then on the person's opaque id is the name, and so the
 * {@code sub}.
 */
final class AccountUsers implements UserDetailsService {
  private final Accounts accounts;

  AccountUsers(Accounts accounts) {
    this.accounts = accounts;
  }

  @Override
  public UserDetails loadUserByUsername(String user) {
    return accounts
        .byUser(user)
        .map(AccountUsers::details)
        .orElseThrow(() -> new UsernameNotFoundException("No such account"));
  }

  private static UserDetails details(Person person) {
    return User.withUsername(person.person())
        .password("{noop}" + person.password())
        .roles(person.roles().toArray(String[]::new))
        .build();
  }
}
