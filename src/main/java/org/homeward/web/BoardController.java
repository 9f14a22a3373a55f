package org.homeward.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.homeward.directory.Account;
import org.homeward.directory.Directory;
import org.homeward.directory.Role;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Feeds the board in Cockpit, for whoever is logged in there. */
@RestController
class BoardController {

    private final Board board;
    private final Directory directory;

    BoardController(Board board, Directory directory) {
        this.board = board;
        this.directory = directory;
    }

    @GetMapping("/camunda/homeward/board")
    ResponseEntity<List<Board.Line>> board(HttpServletRequest request) {
        Account account = person(request)
                .map(UserAuthentication::getIdentityId)
                .flatMap(directory::account)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        if (!account.is(Role.MANAGER) && !account.is(Role.JOINT_CONFERENCE)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(board.of(account));
    }

    private static Optional<UserAuthentication> person(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null
                ? Optional.empty()
                : AuthenticationUtil.getAuthsFromSession(session).getAuthentications().stream()
                        .findFirst();
    }
}
