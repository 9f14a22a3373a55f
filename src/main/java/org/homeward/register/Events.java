package org.homeward.register;

import java.util.Map;
import org.springframework.stereotype.Component;

@Component
public class Events {
    public void publish(String type, String number, Map<String, Object> plainData) {}
}
