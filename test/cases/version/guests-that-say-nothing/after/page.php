<script src="/client.js" type="module"></script>
<button onclick="send('follow_chat', { id: '<?= $id ?>' })">x</button>
