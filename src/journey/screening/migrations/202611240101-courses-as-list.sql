-- courses became a list: the words that stood there are its first item
update startlijn.screening_profile
  set content = jsonb_set(content, '{courses}', jsonb_build_array(content -> 'courses'))
  where jsonb_typeof(content -> 'courses') = 'string';
